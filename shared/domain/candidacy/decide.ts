import type { DecisionStamp } from '#shared/domain/join/stamp.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { DecisionId } from '#shared/records/ids.ts';

/** The decisions nobody has built on yet, sorted: what a new decision comes `after`. */
export function heads(decisions: readonly AnyDecision[]): DecisionId[] {
  throw new Error(`not yet ${decisions.length}`);
}

/** Makes a choice a fact. `after` is `heads` of the record it goes into, at the moment of deciding. */
export function stampDecision(
  choice: CandidacyChoice,
  stamp: DecisionStamp,
  after: readonly DecisionId[],
): CandidacyDecision {
  return { ...choice, ...stamp, after: [...after] } as CandidacyDecision;
}

/** The record with the decision added, in canonical order; adding one that is there changes nothing. */
export function addDecision<Decision extends AnyDecision, R extends { readonly decisions: readonly Decision[] }>(
  record: R,
  decision: Decision,
): R {
  throw new Error(`not yet ${record.decisions.length} ${decision.id}`);
}
