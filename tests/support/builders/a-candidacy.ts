import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { addDays, dayOf } from '#shared/domain/week/iso-date.ts';
import type { CandidacyChoice, DecisionOf } from '#shared/records/candidacy/decisions.ts';
import type { Candidacy, CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type {
  CandidacyId,
  Instant,
  IsoDate,
  IsoWeek,
  OfferId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';
import { buildDraft, type CandidacyDraft, decide, lastDecision, stateOf } from './candidacy-draft.ts';
import { claire, firstMorning, nextUlid } from './stamps.ts';

/** Something with an id, or the id itself. */
type Ref<Id extends string> = Id | { readonly id: Id };

export interface CandidacyBuilder {
  /** The pupil. */
  of(student: Ref<StudentId>): CandidacyBuilder;
  /** The offer applied for, and the week. */
  for(offer: Ref<OfferId>, week?: string): CandidacyBuilder;
  from(source: DecisionOf<'submit'>['source'], onBehalfOf?: string): CandidacyBuilder;
  submittedAt(instant: string, by?: string): CandidacyBuilder;
  motivatedBy(motivation: string): CandidacyBuilder;
  /** Who makes the decisions that follow. */
  by(user: string): CandidacyBuilder;
  /** When the next decision is made; those after it follow by the hour. */
  at(instant: string): CandidacyBuilder;
  /** Taken by whoever decides, or by another. */
  inReview(by?: string): CandidacyBuilder;
  toComplete(text?: string): CandidacyBuilder;
  forwarded(to?: string): CandidacyBuilder;
  /** The organisation accepts; the seat is held until five days after, unless told. */
  held(until?: string): CandidacyBuilder;
  placed(): CandidacyBuilder;
  declined(reason?: DecisionOf<'host-decline'>['reason']): CandidacyBuilder;
  redirected(offer: Ref<OfferId>, week: string, reason?: DecisionOf<'redirect'>['reason']): CandidacyBuilder;
  withdrawn(reason?: DecisionOf<'withdraw'>['reason']): CandidacyBuilder;
  cancelled(reason?: DecisionOf<'cancel'>['reason']): CandidacyBuilder;
  expired(): CandidacyBuilder;
  /** Any decision at all, also one that the rules would refuse. */
  decided(choice: CandidacyChoice): CandidacyBuilder;
  /** Takes the last decision back. */
  undone(): CandidacyBuilder;
  state(): CandidacyState;
  build(): Candidacy;
}

/** Submitted on paper on the first morning by claire.delattre for week 5 of 2027. */
export function aCandidacy(): CandidacyBuilder {
  return builder({
    id: `candidacy:${nextUlid()}` as CandidacyId,
    studentId: `student:${nextUlid()}` as StudentId,
    submit: {
      kind: 'submit',
      offerId: `offer:${nextUlid()}` as OfferId,
      week: '2027-W05' as IsoWeek,
      source: 'paper',
    },
    submission: { id: nextUlid(), by: claire, ms: firstMorning },
    user: claire,
    steps: [],
  });
}

function builder(draft: CandidacyDraft): CandidacyBuilder {
  const set = (change: Partial<CandidacyDraft>) => builder({ ...draft, ...change });
  const decided = (choice: CandidacyChoice) => builder(decide(draft, choice));
  const stands = (...statuses: readonly CandidacyStatus[]) => statuses.includes(stateOf(draft).status);
  const self: CandidacyBuilder = {
    of: (student) => set({ studentId: idOf(student) }),
    for: (offer, week = draft.submit.week) =>
      set({ submit: { ...draft.submit, offerId: idOf(offer), week: week as IsoWeek } }),
    from: (source, onBehalfOf) =>
      set({ submit: { ...draft.submit, source, ...(onBehalfOf && { onBehalfOf }) } }),
    submittedAt: (instant, by = draft.submission.by) =>
      set({ submission: { ...draft.submission, ms: Date.parse(instant), by: by as UserName } }),
    motivatedBy: (motivation) => set({ motivation }),
    by: (user) => set({ user: user as UserName }),
    at: (instant) => set({ next: Date.parse(instant) }),
    inReview: (by) => (by === undefined ? decided({ kind: 'take' }) : self.by(by).inReview().by(draft.user)),
    toComplete: (text = 'Quelle semaine ?') => decided({ kind: 'ask-completion', text }),
    forwarded: (to = 'Paul Vasseur') => decided({ kind: 'forward', channel: 'mail', to }),
    held: (until) => {
      if (!stands('forwarded', 'declined', 'expired')) return self.forwarded().held(until);
      const { at } = lastDecision(decide(draft, { kind: 'confirm' }));
      return decided({ kind: 'host-accept', until: (until as IsoDate | undefined) ?? fiveDaysAfter(at) });
    },
    placed: () => (stands('held') ? decided({ kind: 'confirm' }) : self.held().placed()),
    declined: (reason = 'full') =>
      stands('forwarded', 'held')
        ? decided({ kind: 'host-decline', reason })
        : self.forwarded().declined(reason),
    redirected: (offer, week, reason = 'declined') =>
      decided({ kind: 'redirect', offerId: idOf(offer), week: week as IsoWeek, reason }),
    withdrawn: (reason = 'pupil') => decided({ kind: 'withdraw', reason }),
    cancelled: (reason = 'organisation') => decided({ kind: 'cancel', reason }),
    expired: () => decided({ kind: 'expire' }),
    decided,
    undone: () => decided({ kind: 'retract', of: lastDecision(draft).id }),
    state: () => stateOf(draft),
    build: () => buildDraft(draft),
  };
  return self;
}

function fiveDaysAfter(at: Instant): IsoDate {
  return addDays(dayOf(at), 5);
}

function idOf<Id extends string>(ref: Ref<Id>): Id {
  return typeof ref === 'string' ? ref : ref.id;
}
