import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Candidacy, CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { DecisionId, Instant, IsoDate, IsoWeek, OfferId, UserName } from '#shared/records/ids.ts';
import { type Knowledge, knowledgeOf } from '../decision/knowledge.ts';
import { orderDecisions } from '../decision/order.ts';
import { retractedIn } from '../decision/retraction.ts';
import { aboutTheOffer, holderAfter } from './clashes.ts';
import { openContradictions } from './contradictions.ts';
import { ruleOf, statusAfter } from './rules.ts';
import type { CandidacyState } from './state.ts';
import { untoldOf } from './untold.ts';

/** What the fold needs of a candidacy. */
export type Foldable = Pick<Candidacy, 'id' | 'studentId' | 'decisions'>;

/** Raised when the fold of the same decisions changes; an older program shows a newer `folded` and leaves it alone. */
export const foldVersion = 1;

const unknownOffer = 'offer:00000000000000000000000000' as OfferId;
const unknownWeek = '0001-W01' as IsoWeek;
const beginning = '0001-01-01T00:00:00.000Z' as Instant;

/** The state while it is being folded. */
interface Course {
  status: CandidacyStatus;
  offerId: OfferId;
  week: IsoWeek;
  holder: UserName | undefined;
  since: Instant;
  waitingSince: Instant;
  forwardedTo: CandidacyState['forwardedTo'];
  heldUntil: IsoDate | undefined;
  seatBy: DecisionId | undefined;
  readonly past: CandidacyState['past'][number][];
}

/**
 * Where a candidacy stands, from its decisions alone: in the order of `after`, then `(hlc, id)`, whatever the order in
 * which they arrived. Repeats fold to nothing, a retracted decision has no effect, a missing predecessor is waited for
 * by nobody. A decision about an offer that had meanwhile been changed has no effect on the new one. Decisions that
 * cannot both stand fold in the order and are flagged in `contradictions`, until a person who has seen both decides or
 * says something.
 */
export function foldCandidacy(candidacy: Foldable): CandidacyState {
  const ordered = orderDecisions(candidacy.decisions);
  const knowledge = knowledgeOf(ordered);
  const retracted = retractedIn(ordered, knowledge);
  const submit = ordered.find((fact) => fact.kind === 'submit' && !retracted.has(fact.id));
  const shown = submit ?? ordered.find((fact) => fact.kind === 'submit');
  const start = shown?.kind === 'submit' ? shown : undefined;
  const at = start?.at ?? ordered[0]?.at ?? beginning;

  const course: Course = {
    status: submit === undefined ? 'cancelled' : 'submitted',
    offerId: start?.offerId ?? unknownOffer,
    week: start?.week ?? unknownWeek,
    holder: undefined,
    since: at,
    waitingSince: at,
    forwardedTo: undefined,
    heldUntil: undefined,
    seatBy: undefined,
    past: [],
  };
  const effective: CandidacyDecision[] = submit === undefined ? [] : [submit];
  const idle: CandidacyDecision[] = [];
  if (submit !== undefined) {
    for (const fact of ordered) {
      if (fact.kind === 'retract' || fact.kind === 'submit' || retracted.has(fact.id)) continue;
      const isEffective = sawPresentOffer(fact, course, effective, knowledge) && apply(fact, course);
      (isEffective ? effective : idle).push(fact);
    }
  }
  return {
    id: candidacy.id,
    studentId: candidacy.studentId,
    status: course.status,
    offerId: course.offerId,
    week: course.week,
    ...(course.holder !== undefined && { holder: course.holder }),
    source: start?.source ?? 'platform',
    ...(start?.onBehalfOf !== undefined && { onBehalfOf: start.onBehalfOf }),
    submittedOn: at,
    since: course.since,
    waitingSince: course.waitingSince,
    ...(course.forwardedTo && { forwardedTo: course.forwardedTo }),
    ...(course.heldUntil !== undefined && { heldUntil: course.heldUntil }),
    ...(course.seatBy !== undefined && { seatBy: course.seatBy }),
    past: course.past,
    isVoid: submit === undefined,
    contradictions: openContradictions(ordered, effective, idle, knowledge),
    untold: untoldOf(effective, knowledge),
    retracted,
    effective,
    ordered,
  };
}

/** Applies a decision; false where it has no effect. */
function apply(fact: CandidacyDecision, course: Course): boolean {
  const rule = ruleOf(fact.kind);
  if (rule?.from.includes(course.status) !== true) return false;
  switch (fact.kind) {
    case 'take':
    case 'assign': {
      const holder = holderAfter(fact);
      if (course.holder === holder && statusAfter(rule, course.status) === course.status) return false;
      course.holder = holder;
      break;
    }
    case 'forward':
      course.forwardedTo = { to: fact.to, channel: fact.channel, at: fact.at };
      break;
    case 'host-accept':
      if (course.forwardedTo === undefined) return false;
      break;
    case 'redirect':
      if (course.offerId === fact.offerId && course.week === fact.week) return false;
      course.past.push({ offerId: course.offerId, week: course.week });
      course.offerId = fact.offerId;
      course.week = fact.week;
      course.forwardedTo = undefined;
      break;
    default:
  }
  if (rule.to === undefined) return true;

  const status = statusAfter(rule, course.status);
  if (status !== course.status || fact.kind === 'redirect') course.since = fact.at;
  if (fact.kind !== 'take') {
    course.waitingSince = fact.at;
    course.heldUntil = fact.kind === 'host-accept' ? fact.until : undefined;
    course.seatBy = status === 'held' || status === 'placed' ? fact.id : undefined;
  }
  course.status = status;
  return true;
}

/** Whether the decision was made for the offer and week that the candidacy now has. */
function sawPresentOffer(
  fact: CandidacyDecision,
  course: Course,
  effective: readonly CandidacyDecision[],
  { isLinear, knew }: Knowledge,
): boolean {
  if (isLinear || course.past.length === 0 || !aboutTheOffer.has(fact.kind)) return true;
  const move = effective.findLast(({ kind }) => kind === 'redirect');
  const seen = effective.findLast(
    (one) => (one.kind === 'redirect' || one.kind === 'submit') && knew(fact, one),
  );
  if (move === undefined || seen === undefined || move === seen) return true;
  return (
    (seen.kind === 'redirect' || seen.kind === 'submit') &&
    seen.offerId === course.offerId &&
    seen.week === course.week
  );
}
