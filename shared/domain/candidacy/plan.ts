import type { Refused } from '#shared/lib/verdict.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { canDecide } from './can-decide.ts';
import type { RuleContext } from './context.ts';
import { createOutlook } from './outlook.ts';
import type { CandidacyRefusal } from './refusal.ts';
import { type CandidacyState, isPending } from './state.ts';

export interface PlannedDecision {
  readonly id: CandidacyId;
  readonly choice: CandidacyChoice;
}

export interface RefusedRow extends Omit<Refused<CandidacyRefusal>, 'allowed'> {
  readonly id: CandidacyId;
}

/** What an act on many rows will do, for the person to see before it is done. */
export interface DecisionPlan {
  readonly will: readonly PlannedDecision[];
  readonly refused: readonly RefusedRow[];
  /**
   * Proposed along with it, in the same act: the other pending candidacies of the pupils it places are withdrawn
   * (`placed-elsewhere`). The person may take some out.
   */
  readonly also: readonly PlannedDecision[];
}

/**
 * Plans one choice on many rows, in their order, each as if those before it were done: the third acceptance for two
 * seats is refused, as is the second placement of one pupil. `choice` may differ by row (a redirection's offer); a row
 * for which it returns undefined is left out.
 */
export function planDecisions(
  choice: CandidacyChoice | ((state: CandidacyState) => CandidacyChoice | undefined),
  rows: readonly CandidacyState[],
  context: RuleContext,
): DecisionPlan {
  const outlook = createOutlook(context);
  const will: PlannedDecision[] = [];
  const refused: RefusedRow[] = [];
  const placed: CandidacyState[] = [];
  for (const row of rows) {
    const state = outlook.stateOf(row);
    const chosen = typeof choice === 'function' ? choice(state) : choice;
    if (chosen === undefined) continue;
    const verdict = canDecide(chosen, state, outlook.context);
    if (!verdict.allowed) {
      refused.push({ id: row.id, because: verdict.because, facts: verdict.facts });
      continue;
    }
    will.push({ id: row.id, choice: chosen });
    outlook.foresee(state, chosen);
    if (chosen.kind === 'confirm') placed.push(state);
  }
  return { will, refused, also: placed.flatMap((state) => withdrawals(state, outlook.context)) };
}

function withdrawals({ id, studentId }: CandidacyState, context: RuleContext): PlannedDecision[] {
  return context
    .candidaciesOf(studentId)
    .filter((other) => other.id !== id && isPending(other))
    .map((other) => ({ id: other.id, choice: { kind: 'withdraw', reason: 'placed-elsewhere' } }));
}
