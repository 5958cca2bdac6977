import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Contested, Dot } from '#shared/records/clock.ts';
import { laterThan, latestOf } from './edit.ts';
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
 * Settles one contested value (with every other of the same field that says the same): `current` keeps what stands,
 * `contested` puts the contested value in its place. Either way what is kept is written anew by `stamp`: a settlement
 * is the person's own write, reaches the centre as such, and two that differ contest each other. An entry that is gone
 * settles nothing.
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
  const standing = latestOf(before);
  if (chosen === undefined || standing === undefined || chosen === standing) return record;
  const said = new Set([saying(chosen), saying(standing)]);
  const others = before.filter((version) => !said.has(saying(version)));
  return writeVersions(record, entry.field, others, [keep === 'current' ? standing : chosen], stamp, maps);
}

/** A value as it stood or was contested, before somebody settled; without `value` the field had been removed. */
export type Said = Pick<Contested, 'value'>;

/**
 * Takes a settlement back: what the field said before, contested values first and the standing one last, is written
 * again by `stamp` and contested again. Only where the field still has the settlement's dot; else nothing changes.
 */
export function contestAgain<R extends AnyRecord>(
  record: R,
  field: string,
  settled: Dot,
  values: readonly Said[],
  stamp: WriteStamp,
  maps: readonly string[],
): R {
  const now = expand(record, maps).versions.get(field) ?? [];
  const standing = latestOf(now);
  if (standing === undefined || dotKey(standing.dot) !== dotKey(settled) || values.length === 0)
    return record;
  const others = now.filter((version) => version !== standing);
  const again = values.map(({ value }) => ({ isRemoval: value === undefined, value }));
  return writeVersions(record, field, others, again, stamp, maps);
}

/** The field with what is left of it and, each under a number of its own, what is written now; the last one stands. */
function writeVersions<R extends AnyRecord>(
  record: R,
  field: string,
  left: readonly Version[],
  written: readonly Pick<Version, 'isRemoval' | 'value'>[],
  stamp: WriteStamp,
  maps: readonly string[],
): R {
  const state = expand(record, maps);
  const hlc = laterThan(state.versions.get(field) ?? [], stamp.hlc);
  const first = state.seen[stamp.machine] ?? 0;
  const own = written.map(
    ({ isRemoval, value }, index): Version => ({
      isRemoval,
      value,
      dot: [stamp.machine, first + index + 1, hlc],
      by: stamp.by,
    }),
  );
  const versions = new Map(state.versions).set(field, [...left, ...own]);
  const seen = { ...state.seen, [stamp.machine]: first + written.length };
  return collapse({ ...state, versions, seen }, maps) as R;
}

function saying(version: Version): string {
  return canonicalJson([version.isRemoval, version.value]);
}
