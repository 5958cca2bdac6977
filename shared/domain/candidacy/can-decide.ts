import { allowed, refused, type Verdict } from '#shared/lib/verdict.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import { obstacleToRetract } from '../decision/retraction.ts';
import { parseDate } from '../week/iso-date.ts';
import { weekOf } from '../week/iso-week.ts';
import { alreadyPlaced, canApply, placedOf } from './can-submit.ts';
import type { RuleContext } from './context.ts';
import { dueOf } from './due.ts';
import type { CandidacyRefusal } from './refusal.ts';
import { candidacyRules, statusAfter } from './rules.ts';
import type { CandidacyState } from './state.ts';

/** A choice with its payload, or its kind alone. */
export type ChoiceOrKind = CandidacyChoice | { readonly kind: CandidacyChoice['kind'] };

type Answer = Verdict<CandidacyRefusal>;

/**
 * Whether this person may decide this now, on what this machine knows. `choice` with its whole payload guards the
 * write; a bare `{ kind }` asks whether to offer the act at all, before the payload is known (payload rules are then
 * left out). A first `submit` is `canSubmit`'s.
 *
 * It refuses by local knowledge only: what two people decided at once is not refused later but flagged by the fold.
 */
export function canDecide(choice: ChoiceOrKind, state: CandidacyState, context: RuleContext): Answer {
  const rule = candidacyRules[choice.kind];
  if (!rule.by.includes(context.person.role))
    return refused('role', { role: context.person.role, by: rule.by });
  if (choice.kind === 'submit') return refused('already-submitted');
  if (state.isVoid && choice.kind !== 'retract' && choice.kind !== 'note') return refused('void');
  if (!rule.from.includes(state.status)) return refused('status', { status: state.status });
  const isBare = Object.keys(choice).length === 1 && rule.needs.length > 0;
  const missing = isBare ? [] : rule.needs.filter((name) => isMissing((choice as Payload)[name]));
  if (missing.length > 0) return refused('incomplete', { kind: choice.kind, missing });

  const common = canGoOn(choice.kind, state, context);
  if (!common.allowed) return common;
  if (isBare)
    return choice.kind === 'told' && state.untold.length === 0 ? refused('nothing-to-tell') : allowed;
  return canChoose(choice as CandidacyChoice, state, context);
}

type Payload = Readonly<Record<string, unknown>>;

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Kinds that lead a candidacy on to its placement: pointless for a pupil who has one. */
const towardsPlacement = new Set(['forward', 'host-accept', 'confirm', 'redirect', 'reopen']);

/** The rules that need no payload. */
function canGoOn(kind: CandidacyChoice['kind'], state: CandidacyState, context: RuleContext): Answer {
  const { offerId, week } = state;
  if (towardsPlacement.has(kind)) {
    const placed = placedOf(state.studentId, context, state.id);
    if (placed !== undefined) return alreadyPlaced(placed);
  }
  switch (kind) {
    case 'take': {
      const changesNothing = statusAfter(candidacyRules.take, state.status) === state.status;
      return state.holder === context.person.name && changesNothing ? refused('already-yours') : allowed;
    }
    case 'forward': {
      const offer = context.offer(offerId);
      if (offer === undefined) return refused('offer-gone', { offerId });
      const { status } = offer.state;
      if (status === 'closed' || status === 'removed') return refused('offer-not-open', { offerId, status });
      return week < weekOf(context.today) ? refused('week-past', { week }) : allowed;
    }
    case 'host-accept':
      if (state.forwardedTo === undefined) return refused('not-forwarded', { offerId });
      return hasSeat(kind, offerId, week, context);
    case 'confirm':
      return hasSeat(kind, offerId, week, context);
    case 'expire': {
      const due = dueOf(state, context.settings);
      return due !== undefined && due.on < context.today
        ? allowed
        : refused('not-due', due && { dueOn: due.on });
    }
    default:
      return allowed;
  }
}

/** Whether the offer has in that week the kind of seat that the rule wants. */
function hasSeat(
  kind: CandidacyChoice['kind'],
  offerId: CandidacyState['offerId'],
  week: CandidacyState['week'],
  context: RuleContext,
): Answer {
  const seats = context.offer(offerId) && context.seats(offerId, week);
  if (seats === undefined) return refused('offer-gone', { offerId });
  const which = candidacyRules[kind].seat;
  if (which === undefined || seats[which] > 0) return allowed;
  const { capacity, held, taken } = seats;
  return refused('no-seat', { offerId, week, capacity, held, taken });
}

/** The rules of the payload. */
function canChoose(choice: CandidacyChoice, state: CandidacyState, context: RuleContext): Answer {
  switch (choice.kind) {
    case 'assign':
      if (choice.to === state.holder) return refused('already-assigned', { to: choice.to });
      return context.isTeamMember(choice.to) ? allowed : refused('not-in-team', { to: choice.to });
    case 'host-accept':
      if (parseDate(choice.until) === undefined) return refused('date-not-real', { until: choice.until });
      return choice.until < context.today ? refused('date-past', { until: choice.until }) : allowed;
    case 'redirect': {
      const { offerId, week } = choice;
      if (offerId === state.offerId && week === state.week) return refused('same-offer', { offerId, week });
      const fits = canApply(choice, state.studentId, state.id, context);
      if (!fits.allowed) return fits;
      if (week < weekOf(context.today)) return refused('week-past', { week });
      return hasSeat(choice.kind, offerId, week, context);
    }
    case 'told': {
      const { about, who } = choice;
      if (about !== undefined) {
        const isThere = state.effective.some(({ id }) => id === about);
        return isThere ? allowed : refused('decision-gone', { decisionId: about });
      }
      return state.untold.some((one) => one.who === who) ? allowed : refused('nothing-to-tell', { who });
    }
    case 'retract': {
      const obstacle = obstacleToRetract(state.ordered, choice.of, context.person);
      if (obstacle === undefined) return allowed;
      return refused(obstacle.because, { decisionId: choice.of, ...(obstacle.by && { by: obstacle.by }) });
    }
    default:
      return allowed;
  }
}
