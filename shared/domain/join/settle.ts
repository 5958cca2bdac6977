import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Contested, Dot } from '#shared/records/clock.ts';
import { editFields, latestOf } from './edit.ts';
import { collapse, expand } from './expanded.ts';
import type { WriteStamp } from './stamp.ts';
import { dotKey, type Version } from './version.ts';

/**
 * What a person should look at: contested values that differ from the one that stands. (Concurrent edits to the same
 * value are kept in the record for the join's sake, and nobody needs to see them.)
 */
export function contestsOf(record: AnyRecord, maps: readonly string[]): readonly Contested[] {
  const contested = record.clock.contested ?? [];
  if (contested.length === 0) return contested;
  const { versions } = expand(record, maps);
  return contested.filter(({ field, value }) => {
    const latest = latestOf(versions.get(field));
    return latest === undefined || saying(latest) !== canonicalJson([value === undefined, value]);
  });
}

/**
 * Settles one contested value (with every other of the same field that says the same): `current` leaves what stands,
 * `contested` puts the contested value in its place as an edit by `stamp`. An entry that is gone settles nothing.
 */
export function settle<R extends AnyRecord>(
  record: R,
  entry: { readonly field: string; readonly dot: Dot },
  keep: 'current' | 'contested',
  stamp: WriteStamp,
  maps: readonly string[],
): R {
  const before = expand(record, maps).versions.get(entry.field) ?? [];
  const chosen = before.find((version) => dotKey(version.dot) === dotKey(entry.dot));
  if (chosen === undefined || chosen === latestOf(before)) return record;
  const edited =
    keep === 'current' ? record : editFields(record, { [entry.field]: chosen.value }, stamp, maps);
  const state = expand(edited, maps);
  const versions = new Map(state.versions);
  const latest = latestOf(versions.get(entry.field));
  const kept = (versions.get(entry.field) ?? []).filter(
    (version) => version === latest || saying(version) !== saying(chosen),
  );
  versions.set(entry.field, kept);
  return collapse({ ...state, versions }, maps) as R;
}

function saying(version: Version): string {
  return canonicalJson([version.isRemoval, version.value]);
}
