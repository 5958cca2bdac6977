import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Knowledge } from '../decision/knowledge.ts';
import { clash } from './clashes.ts';
import type { Contradiction } from './state.ts';

const none: readonly Contradiction[] = [];

/** Having it or handing it on is not an answer to a contradiction; deciding, telling or noting is. */
const answersNothing = new Set(['take', 'assign']);

/**
 * The pairs that were decided side by side and cannot both stand, without those that a person answered: by an effective
 * decision, a note or a word to the pupil after having seen both. Of two in force the later stands.
 */
export function openContradictions(
  ordered: readonly CandidacyDecision[],
  effective: readonly CandidacyDecision[],
  idle: readonly CandidacyDecision[],
  { isLinear, knew }: Knowledge,
): readonly Contradiction[] {
  if (isLinear) return none;
  const place = new Map(ordered.map((fact, index) => [fact.id, index]));
  const isLater = (a: CandidacyDecision, b: CandidacyDecision) =>
    (place.get(a.id) ?? 0) > (place.get(b.id) ?? 0);
  const found: Contradiction[] = [];
  for (const stands of effective) {
    const others = [...effective.filter((fact) => isLater(stands, fact)), ...idle];
    for (const other of others) {
      if (knew(stands, other) || knew(other, stands) || !clash(stands, other)) continue;
      const isAnswered = effective.some(
        (fact) => knew(fact, stands) && knew(fact, other) && !answersNothing.has(fact.kind),
      );
      if (!isAnswered) found.push({ stands: stands.id, other: other.id, kinds: [stands.kind, other.kind] });
    }
  }
  return found;
}
