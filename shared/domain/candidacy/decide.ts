import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { compareDecisions } from '../decision/order.ts';
import type { DecisionStamp } from '../join/stamp.ts';

/** The decisions nobody has built on yet, sorted by id: what a new decision comes `after`. */
export function heads(decisions: readonly AnyDecision[]): DecisionId[] {
  const built = new Set(decisions.flatMap(({ after }) => after));
  return [...new Set(decisions.map(({ id }) => id))].filter((id) => !built.has(id)).sort();
}

/** Makes a choice a fact. `after` is `heads` of the record it goes into, at the moment of deciding. */
export function stampDecision<Choice extends { readonly kind: string }>(
  choice: Choice,
  { id, by, at, hlc, machine }: DecisionStamp,
  after: readonly DecisionId[],
): Choice & AnyDecision {
  return { ...choice, id, by, at, hlc, machine, after: [...after] };
}

/** What was decided, without who, when and where: `stampDecision` taken back, for one who decides the same anew. */
export function choiceOf({
  id: _i,
  by: _b,
  at: _t,
  hlc: _h,
  machine: _m,
  after: _a,
  ...choice
}: AnyDecision): CandidacyChoice {
  return choice as CandidacyChoice;
}

/** A candidacy's decision: `stampDecision` with the type that its record wants. */
export function stampCandidacyDecision(
  choice: CandidacyChoice,
  stamp: DecisionStamp,
  after: readonly DecisionId[],
): CandidacyDecision {
  return stampDecision(choice, stamp, after);
}

/** The record with the decision added, in canonical order; adding one that is there changes nothing. */
export function addDecision<R extends { readonly decisions?: readonly AnyDecision[] }>(
  record: R,
  decision: NonNullable<R['decisions']>[number],
): R {
  const known = record.decisions ?? [];
  if (known.some(({ id }) => id === decision.id)) return record;
  return { ...record, decisions: [...known, decision].sort(compareDecisions) };
}
