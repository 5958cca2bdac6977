import type { Verdict } from '#shared/lib/verdict.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { RuleContext } from './context.ts';
import type { CandidacyState } from './state.ts';

/**
 * Why a decision is refused; worded in `renderer/text`. Facts, where they help: `status`, `offerId`, `week`, `dueOn`,
 * `candidacyId`, `decisionId`, `by`, `missing` (names of payload).
 */
export type CandidacyRefusal =
  | 'status'
  | 'role'
  | 'incomplete'
  | 'void'
  | 'already-submitted'
  | 'already-applied'
  | 'already-placed'
  | 'already-yours'
  | 'already-assigned'
  | 'not-in-team'
  | 'not-forwarded'
  | 'offer-gone'
  | 'offer-not-open'
  | 'offer-reserved'
  | 'week-not-real'
  | 'week-not-offered'
  | 'week-past'
  | 'no-seat'
  | 'same-offer'
  | 'date-not-real'
  | 'date-past'
  | 'not-due'
  | 'nothing-to-tell'
  | 'decision-gone'
  | 'retracted-before'
  | 'not-yours'
  | 'built-upon';

/**
 * Whether this person may decide this now, on what this machine knows. `choice` with its whole payload guards the
 * write; a bare `{ kind }` asks whether to offer the act at all, before the payload is known (payload rules are then
 * left out). `state` is undefined only for `submit`, with the pupil in `student`.
 *
 * It refuses by local knowledge only: what two people decided at once is not refused later but flagged by the fold.
 */
export function canDecide(
  choice: CandidacyChoice | { readonly kind: CandidacyChoice['kind'] },
  state: CandidacyState,
  context: RuleContext,
): Verdict<CandidacyRefusal> {
  throw new Error(`not yet ${choice.kind} ${state.id} ${context.today}`);
}
