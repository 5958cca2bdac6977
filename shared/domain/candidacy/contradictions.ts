import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Knowledge } from '../decision/knowledge.ts';
import { clash } from './clashes.ts';
import type { Contradiction } from './state.ts';

const none: readonly Contradiction[] = [];

/** Nobody answers more, and ten thousand decisions side by side would make fifty million of them. */
const mostFound = 200;
/** Questions asked of a history; the same on every device, like the answer. */
const mostSteps = 2_000_000;

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
  let steps = 0;
  const isAnswered = (stands: CandidacyDecision, other: CandidacyDecision): boolean =>
    effective.some((fact) => {
      steps += 1;
      return !answersNothing.has(fact.kind) && knew(fact, stands) && knew(fact, other);
    });
  const isOpen = (stands: CandidacyDecision, other: CandidacyDecision): boolean => {
    steps += 1;
    if (!clash(stands, other) || knew(stands, other) || knew(other, stands)) return false;
    return !isAnswered(stands, other);
  };
  const all = [...effective, ...idle];
  for (const stands of effective) {
    for (const [at, other] of all.entries()) {
      if (steps > mostSteps || found.length >= mostFound) return found;
      if (at < effective.length && !isLater(stands, other)) {
        steps += 1;
        continue;
      }
      if (isOpen(stands, other))
        found.push({ stands: stands.id, other: other.id, kinds: [stands.kind, other.kind] });
    }
  }
  return found;
}
