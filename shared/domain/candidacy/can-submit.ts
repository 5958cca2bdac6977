import type { Verdict } from '#shared/lib/verdict.ts';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { StudentId } from '#shared/records/ids.ts';
import type { CandidacyRefusal } from './can-decide.ts';
import type { RuleContext } from './context.ts';

/**
 * « Nouvelle candidature »: refused for a pupil who is placed or has applied there for that week, and for an offer that
 * is not open to them. A full offer is no reason: what came on paper is written down, then redirected.
 */
export function canSubmit(
  choice: Pick<DecisionOf<'submit'>, 'offerId' | 'week' | 'source'>,
  student: StudentId,
  context: RuleContext,
): Verdict<CandidacyRefusal> {
  throw new Error(`not yet ${choice.offerId} ${student} ${context.today}`);
}
