import type { AnyRecord } from '#shared/records/base.ts';

/**
 * The one law: two states of one record become the state that includes both. Commutative, associative, idempotent, and
 * canonical: equal states are equal byte for byte as JSON.
 *
 * Decisions: union by id. Fields: dotted version vectors (see `records/clock.ts`); `maps` (from `recordKinds`) join key
 * by key as fields named `map/key` and are always present, if empty. `schemaVersion`: the higher. `folded` and names
 * that begin with `_` (the stores' own) are no part of a record: the result has none, whoever stores it adds them
 * (`withFolded`).
 *
 * Throws `AppError` `unexpected` when the two are not the same record.
 */
export function join(a: AnyRecord, b: AnyRecord, maps: readonly string[]): AnyRecord {
  throw new Error(`not yet ${a.id} ${b.id} ${maps}`);
}

/** Whether two records say the same, `folded` and the stores' own names apart. */
export function sameState(a: AnyRecord, b: AnyRecord, maps: readonly string[]): boolean {
  throw new Error(`not yet ${a.id} ${b.id} ${maps}`);
}

/** Whether `a` already contains all that `b` says: the join would change nothing. */
export function includes(a: AnyRecord, b: AnyRecord, maps: readonly string[]): boolean {
  throw new Error(`not yet ${a.id} ${b.id} ${maps}`);
}
