import { AppError } from '#shared/errors/app-error.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Dot } from '#shared/records/clock.ts';
import { collapse, expand, isField } from './expanded.ts';
import { nextHlc } from './hlc.ts';
import type { WriteStamp } from './stamp.ts';
import { compareDots, type Version } from './version.ts';

/** New values by name of field, or `map/key` for an entry of a map; `null` or `undefined` removes. */
export type Patch = Readonly<Record<string, unknown>>;

/**
 * The record after a person's edit, canonical and without `folded`. A value that is already there writes nothing; when
 * nothing at all changes the record comes back as it is. A field's contested values stay until settled. `id`, `type`,
 * `schemaVersion`, `clock`, `decisions` and `folded` are not edited, nor a map as a whole: throws `AppError`
 * `unexpected`.
 *
 * A write that the centre refused must not be taken out of `seen`: its number is never used again.
 */
export function editFields<R extends AnyRecord>(
  record: R,
  patch: Patch,
  stamp: WriteStamp,
  maps: readonly string[],
): R {
  const state = expand(record, maps);
  const changes = Object.entries(patch).filter(([path, value]) => {
    if (!isField(path) || maps.includes(path)) {
      throw new AppError('unexpected', `${path} of ${record.id} is not a field`, {
        reason: 'not-a-field',
        path,
      });
    }
    return changesField(latestOf(state.versions.get(path)), value);
  });
  if (changes.length === 0) return record;

  const n = (state.seen[stamp.machine] ?? 0) + 1;
  const replaced = changes.flatMap(([path]) => state.versions.get(path) ?? []);
  const dot: Dot = [stamp.machine, n, laterThan(replaced, stamp.hlc)];
  const versions = new Map(state.versions);
  for (const [path, value] of changes) {
    const known = versions.get(path) ?? [];
    const latest = latestOf(known);
    const written: Version = { isRemoval: value == null, value: value ?? undefined, dot, by: stamp.by };
    versions.set(path, [...known.filter((version) => version !== latest), written]);
  }
  const seen = { ...state.seen, [stamp.machine]: n };
  return collapse({ ...state, versions, seen }, maps) as R;
}

/** The version that stands. */
export function latestOf(versions: readonly Version[] = []): Version | undefined {
  return versions.reduce<Version | undefined>(
    (last, one) => (last === undefined || compareDots(one.dot, last.dot) > 0 ? one : last),
    undefined,
  );
}

function changesField(latest: Version | undefined, value: unknown): boolean {
  const isThere = latest !== undefined && !latest.isRemoval;
  if (value == null) return isThere;
  return !isThere || canonicalJson(latest.value) !== canonicalJson(value);
}

/** The stamp of an edit is later than what it replaces, even where this machine's clock is behind; the join relies on it. */
export function laterThan(replaced: readonly Version[], hlc: string): string {
  const last = replaced.reduce((max, { dot }) => (dot[2] > max ? dot[2] : max), '');
  return hlc > last ? hlc : nextHlc(last);
}
