import { AppError } from '#shared/errors/app-error.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Clock } from '#shared/records/clock.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import { collapse, type Expanded, expand } from './expanded.ts';
import { compareDots, joinVersions, type Version } from './version.ts';

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
  if (a.id !== b.id || a.type !== b.type) {
    throw new AppError('unexpected', `cannot join ${a.id} with ${b.id}`, { reason: 'join-of-two-records' });
  }
  return collapse(joinExpanded(expand(a, maps), expand(b, maps)), maps);
}

/** The record in canonical form: what `join` gives of it with itself. */
export function canonicalRecord(record: AnyRecord, maps: readonly string[]): AnyRecord {
  return collapse(expand(record, maps), maps);
}

/** Whether two records say the same, `folded` and the stores' own names apart. */
export function sameState(a: AnyRecord, b: AnyRecord, maps: readonly string[]): boolean {
  return JSON.stringify(canonicalRecord(a, maps)) === JSON.stringify(canonicalRecord(b, maps));
}

/** Whether `a` already contains all that `b` says: the join would change nothing. */
export function includes(a: AnyRecord, b: AnyRecord, maps: readonly string[]): boolean {
  return JSON.stringify(join(a, b, maps)) === JSON.stringify(canonicalRecord(a, maps));
}

function joinExpanded(a: Expanded, b: Expanded): Expanded {
  const earlier = compareDots(a.first, b.first) || (a.by < b.by ? -1 : 1);
  const { first, by } = earlier <= 0 ? a : b;
  return {
    id: a.id,
    type: a.type,
    schemaVersion: Math.max(a.schemaVersion, b.schemaVersion),
    first,
    by,
    seen: joinSeen(a.seen, b.seen),
    versions: joinFields(a, b),
    decisions: joinDecisions(a.decisions, b.decisions),
    unknown: unionOf(a.unknown, b.unknown),
  };
}

function joinSeen(a: Clock['seen'], b: Clock['seen']): Clock['seen'] {
  const seen = new Map(Object.entries(a));
  for (const [machine, n] of Object.entries(b)) seen.set(machine, Math.max(n, seen.get(machine) ?? 0));
  return Object.fromEntries(seen);
}

/** A side that has no version of a field has never heard of it, whatever its context says: removals have a dot. */
function joinFields(a: Expanded, b: Expanded): ReadonlyMap<string, readonly Version[]> {
  const joined = new Map<string, readonly Version[]>(b.versions);
  for (const [path, versions] of a.versions) {
    const others = b.versions.get(path);
    joined.set(path, others === undefined ? versions : joinVersions(versions, a.seen, others, b.seen));
  }
  return joined;
}

function joinDecisions(
  a: readonly AnyDecision[] | undefined,
  b: readonly AnyDecision[] | undefined,
): readonly AnyDecision[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const byId = (decisions: readonly AnyDecision[]) => new Map(decisions.map((fact) => [fact.id, fact]));
  return [...unionOf(byId(a), byId(b)).values()];
}

/** Both maps' entries; where they differ (which a sound machine never writes) always the same one. */
function unionOf<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  const union = new Map(a);
  for (const [key, value] of b) {
    const known = union.get(key);
    if (known === undefined || canonicalJson(value) > canonicalJson(known)) union.set(key, value);
  }
  return union;
}
