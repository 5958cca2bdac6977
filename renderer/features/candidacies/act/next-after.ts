import type { CandidacyPlan, CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { CandidacyId } from '#shared/records/ids.ts';

/** Acts that add to a candidacy without moving it on: one goes on reading it. */
const stays: ReadonlySet<string> = new Set(['note', 'retract']);

/**
 * What to read after an act: the next row that it did not concern, else the one before; unchanged where the act was on
 * others. `rows` are those in sight, in their order.
 */
export function nextAfter(
  { choice, will }: Pick<CandidacyPlan, 'choice' | 'will'>,
  current: CandidacyId | undefined,
  rows: readonly Pick<CandidacyRow, 'id'>[],
): CandidacyId | undefined {
  const done = new Set(will.map(({ row }) => row.id));
  if (current === undefined || !done.has(current) || stays.has(choice.kind)) return current;
  const at = rows.findIndex(({ id }) => id === current);
  // It has left the list already: the list itself goes to what took its place.
  if (at < 0) return current;
  const after = rows.slice(at + 1).find(({ id }) => !done.has(id));
  const before = rows.slice(0, at).findLast(({ id }) => !done.has(id));
  return (after ?? before)?.id ?? current;
}
