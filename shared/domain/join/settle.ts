import type { AnyRecord } from '#shared/records/base.ts';
import type { Contested, Dot } from '#shared/records/clock.ts';
import type { WriteStamp } from './stamp.ts';

/**
 * What a person should look at: contested values that differ from the one that stands. (Concurrent edits to the same
 * value are kept in the record for the join's sake, and nobody needs to see them.)
 */
export function contestsOf(record: AnyRecord, maps: readonly string[]): readonly Contested[] {
  throw new Error(`not yet ${record.id} ${maps}`);
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
  throw new Error(`not yet ${record.id} ${entry.field} ${keep} ${stamp.hlc} ${maps}`);
}
