import { allowed, refused, type Verdict } from '#shared/lib/verdict.ts';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId, IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';
import { isOpenTo } from '../offer/reserved.ts';
import { parseWeek } from '../week/iso-week.ts';
import type { RuleContext } from './context.ts';
import type { CandidacyRefusal } from './refusal.ts';
import { candidacyRules } from './rules.ts';
import { type CandidacyState, isPending } from './state.ts';

/**
 * « Nouvelle candidature »: refused for a pupil who is placed or has applied there for that week, and for an offer that
 * is not open to them. A full offer or a past week is no reason: what came on paper is written down, then redirected.
 */
export function canSubmit(
  choice: Pick<DecisionOf<'submit'>, 'offerId' | 'week'>,
  student: StudentId,
  context: RuleContext,
): Verdict<CandidacyRefusal> {
  const { by } = candidacyRules.submit;
  if (!by.includes(context.person.role)) return refused('role', { role: context.person.role, by });
  const placed = placedOf(student, context);
  if (placed !== undefined) return alreadyPlaced(placed);
  return canApply(choice, student, undefined, context);
}

/** Another candidacy of the pupil that is placed. */
export function placedOf(
  student: StudentId,
  context: RuleContext,
  except?: CandidacyId,
): CandidacyState | undefined {
  return context
    .candidaciesOf(student)
    .find(({ id, status, isVoid }) => id !== except && status === 'placed' && !isVoid);
}

export function alreadyPlaced({ id, offerId, week }: CandidacyState): Verdict<CandidacyRefusal> {
  return refused('already-placed', { candidacyId: id, offerId, week });
}

/** Whether the offer takes such a pupil in such a week, seats apart; `except` is the candidacy that moves there. */
export function canApply(
  { offerId, week }: { readonly offerId: OfferId; readonly week: IsoWeek },
  student: StudentId,
  except: CandidacyId | undefined,
  context: RuleContext,
): Verdict<CandidacyRefusal> {
  const known = context.offer(offerId);
  if (known === undefined) return refused('offer-gone', { offerId });
  const { offer, state } = known;
  if (state.status !== 'published') return refused('offer-not-open', { offerId, status: state.status });
  if (parseWeek(week) === undefined) return refused('week-not-real', { week });
  if (!offer.weeks.includes(week)) return refused('week-not-offered', { offerId, week, weeks: offer.weeks });
  if (!isOpenTo(offer, context.schoolOf(student))) return refused('offer-reserved', { offerId });
  const twin = context
    .candidaciesOf(student)
    .find(
      (other) => other.id !== except && isPending(other) && other.offerId === offerId && other.week === week,
    );
  return twin === undefined ? allowed : refused('already-applied', { candidacyId: twin.id, offerId, week });
}
