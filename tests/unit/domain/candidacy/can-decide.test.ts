import { describe, expect, it } from 'vitest';
import { type ChoiceOrKind, canDecide } from '#shared/domain/candidacy/can-decide.ts';
import { canSubmit } from '#shared/domain/candidacy/can-submit.ts';
import type { RuleContext } from '#shared/domain/candidacy/context.ts';
import { candidacyRules } from '#shared/domain/candidacy/rules.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { candidacyStatuses } from '#shared/domain/candidacy/statuses.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { IsoDate, IsoWeek, OfferId, StudentId, UserName } from '#shared/records/ids.ts';
import { aContext, anOffer, colleague, coordinator, offerDecision } from '../support/context.ts';
import {
  accept,
  cancel,
  confirm,
  decide,
  decline,
  fold,
  forward,
  inTurn,
  lastId,
  offerA,
  offerB,
  redirect,
  retract,
  studentA,
  submit,
  week5,
  week6,
  withdraw,
} from '../support/history.ts';
import { people, ulid } from '../support/stamps.ts';

const reach: Record<CandidacyState['status'], readonly CandidacyChoice[]> = {
  submitted: [submit],
  'in-review': [submit, { kind: 'take' }],
  'to-complete': [submit, { kind: 'ask-completion', text: '?' }],
  forwarded: [submit, forward],
  held: [submit, forward, accept],
  placed: [submit, forward, accept, confirm],
  declined: [submit, forward, decline],
  withdrawn: [submit, withdraw],
  cancelled: [submit, forward, cancel],
  expired: [submit, forward, { kind: 'expire' }],
};
const another = (n: number, ...choices: readonly CandidacyChoice[]) =>
  fold(inTurn(...choices), n, `student:${ulid(n)}` as StudentId);
const because = (choice: ChoiceOrKind, state: CandidacyState, context: RuleContext = aContext([state])) => {
  const verdict = canDecide(choice, state, context);
  return verdict.allowed ? 'allowed' : verdict.because;
};

describe('the table of rules', () => {
  for (const status of candidacyStatuses) {
    it(`says from ${status} what the fold then does`, () => {
      const state = fold(inTurn(...reach[status]));
      expect(state.status).toBe(status);
      const kinds = Object.keys(candidacyRules).filter(
        (kind) => kind !== 'submit',
      ) as CandidacyChoice['kind'][];
      const refusedForStatus = kinds.filter((kind) => because({ kind }, state) === 'status');
      expect(refusedForStatus).toEqual(kinds.filter((kind) => !candidacyRules[kind].from.includes(status)));
      expect(because({ kind: 'submit' }, state)).toBe('already-submitted');
    });
  }

  it('asks for the whole payload when it guards a write, for none when it greys a button', () => {
    const state = fold(inTurn(submit));
    expect(because({ kind: 'forward' }, state)).toBe('allowed');
    expect(canDecide({ kind: 'forward', channel: 'mail', to: '  ' }, state, aContext([state]))).toEqual({
      allowed: false,
      because: 'incomplete',
      facts: { kind: 'forward', missing: ['to'] },
    });
  });
});

describe('taking and assigning', () => {
  it('is refused for what one has, or to whom it is not in the team', () => {
    const mine = fold(inTurn(submit, { kind: 'take' }));
    expect(because({ kind: 'take' }, mine)).toBe('already-yours');
    expect(because({ kind: 'take' }, mine, aContext([mine], { person: colleague }))).toBe('allowed');
    const given = fold(inTurn(submit, { kind: 'assign', to: people[0] as UserName }));
    expect(because({ kind: 'take' }, given), 'assigned to me, not yet in review').toBe('allowed');
    expect(because({ kind: 'assign', to: people[0] as UserName }, given)).toBe('already-assigned');
    expect(because({ kind: 'assign', to: 'nobody' as UserName }, given)).toBe('not-in-team');
  });
});

describe('forwarding', () => {
  const state = fold(inTurn(submit));
  it('needs an offer that is there and not closed, and a week that is not past', () => {
    expect(because(forward, state)).toBe('allowed');
    expect(because(forward, state, aContext([state], {}, []))).toBe('offer-gone');
    for (const [kind, verdict] of [
      ['close', 'offer-not-open'],
      ['remove', 'offer-not-open'],
      ['unpublish', 'allowed'],
    ] as const) {
      const publish = offerDecision('publish', 1);
      const offer = anOffer(offerA, { decisions: [publish, offerDecision(kind, 2, [publish.id])] });
      expect(`${kind} ${because(forward, state, aContext([state], {}, [offer]))}`).toBe(`${kind} ${verdict}`);
    }
    expect(because(forward, state, aContext([state], { today: '2027-02-05' as IsoDate }))).toBe('allowed');
    expect(because(forward, state, aContext([state], { today: '2027-02-08' as IsoDate }))).toBe('week-past');
  });
});

describe('seats', () => {
  const heldBy = (n: number) => another(n, submit, forward, accept);
  const placed = (n: number) => another(n, submit, forward, accept, confirm);
  const forwarded = fold(inTurn(submit, forward));

  it('an acceptance needs a free one', () => {
    expect(because(accept, forwarded, aContext([forwarded, heldBy(2)]))).toBe('allowed');
    const full = aContext([forwarded, heldBy(2), placed(3)]);
    expect(canDecide(accept, forwarded, full)).toEqual({
      allowed: false,
      because: 'no-seat',
      facts: { offerId: offerA, week: week5, capacity: 2, held: 1, taken: 1 },
    });
    expect(because({ kind: 'host-accept' }, forwarded, full), 'also before the day is chosen').toBe(
      'no-seat',
    );
  });

  it('a confirmation needs one that nobody has taken; that others hold it is no matter', () => {
    const held = fold(inTurn(submit, forward, accept));
    expect(because(confirm, held, aContext([held, heldBy(2), heldBy(3)]))).toBe('allowed');
    expect(because(confirm, held, aContext([held, placed(2), placed(3)]))).toBe('no-seat');
  });

  it('are limited by the season too', () => {
    const elsewhere = (n: number) =>
      another(n, { ...submit, week: week6 } as CandidacyChoice, forward, accept);
    const offers = [anOffer(offerA, { seats: 2 })];
    const two = [forwarded, elsewhere(2), elsewhere(3)];
    expect(because(accept, forwarded, aContext(two, {}, offers))).toBe('no-seat');
  });

  it('are not given for a host that was never asked, nor until a day that is not', () => {
    expect(because(accept, fold(inTurn(submit, { kind: 'expire' })))).toBe('not-forwarded');
    expect(because({ kind: 'host-accept', until: '2027-02-30' as IsoDate }, forwarded)).toBe('date-not-real');
    expect(because({ kind: 'host-accept', until: '2026-11-22' as IsoDate }, forwarded)).toBe('date-past');
    expect(because({ kind: 'host-accept', until: '2026-11-23' as IsoDate }, forwarded)).toBe('allowed');
  });
});

describe('a pupil who is placed', () => {
  it('is led no further elsewhere', () => {
    const placed = fold(inTurn(submit, forward, accept, confirm), 2);
    const elsewhere = (...choices: readonly CandidacyChoice[]) =>
      fold(inTurn({ ...submit, offerId: offerB } as CandidacyChoice, ...choices), 1);
    for (const [choice, state] of [
      [forward, elsewhere()],
      [accept, elsewhere(forward)],
      [confirm, elsewhere(forward, accept)],
      [{ kind: 'reopen' }, elsewhere({ kind: 'expire' })],
    ] as const) {
      expect(canDecide(choice, state, aContext([state, placed]))).toEqual({
        allowed: false,
        because: 'already-placed',
        facts: { candidacyId: placed.id, offerId: offerA, week: week5 },
      });
    }
    expect(because(withdraw, elsewhere(), aContext([elsewhere(), placed]))).toBe('allowed');
    expect(because(cancel, placed, aContext([placed])), 'its own placement is no obstacle').toBe('allowed');
  });
});

describe('redirecting', () => {
  const state = fold(inTurn(submit, forward, decline));
  const to = (change: object): CandidacyChoice => ({ ...redirect, ...change }) as CandidacyChoice;
  it('needs another place that is open to the pupil, in a real week that it offers and that is not past', () => {
    expect(because(redirect, state)).toBe('allowed');
    expect(because(to({ offerId: offerA, week: week6 }), state), 'same offer, other week').toBe('allowed');
    expect(because(to({ offerId: offerA, week: week5 }), state)).toBe('same-offer');
    expect(because(to({ offerId: `offer:${ulid(9)}` as OfferId }), state)).toBe('offer-gone');
    expect(because(to({ week: '2027-W53' as IsoWeek }), state)).toBe('week-not-real');
    expect(because(to({ week: '2027-W10' as IsoWeek }), state)).toBe('week-not-offered');
    expect(because(redirect, state, aContext([state], { today: '2027-02-15' as IsoDate }))).toBe('week-past');
    expect(because(redirect, state, aContext([state], { today: '2027-02-12' as IsoDate }))).toBe('allowed');
    const other = (change: object) => aContext([state], {}, [anOffer(offerA), anOffer(offerB, change)]);
    expect(because(redirect, state, other({ decisions: [] }))).toBe('offer-not-open');
    expect(because(redirect, state, other({ reservedTo: { qpv: true } }))).toBe('offer-reserved');
    expect(because(redirect, state, other({ reservedTo: { rep: true } }))).toBe('allowed');
  });

  it('needs a free seat there, and no second candidacy for the same', () => {
    const there = (n: number) =>
      another(n, { ...submit, offerId: offerB, week: week6 } as CandidacyChoice, forward, accept);
    expect(because(redirect, state, aContext([state, there(2), there(3)]))).toBe('no-seat');
    const twin = fold(inTurn({ ...submit, offerId: offerB, week: week6 } as CandidacyChoice), 7);
    expect(because(redirect, state, aContext([state, twin]))).toBe('already-applied');
  });
});

describe('expiring', () => {
  it('is for what is late', () => {
    const state = fold(decide([], submit, 0, 0));
    const on = (today: string) =>
      because({ kind: 'expire' }, state, aContext([state], { today: today as IsoDate }));
    expect(on('2026-11-30')).toBe('not-due');
    expect(on('2026-12-01')).toBe('allowed');
  });
});

describe('telling', () => {
  it('is for what was not told, or for a decision that is in force', () => {
    const told = (about?: string): CandidacyChoice =>
      ({ kind: 'told', who: 'student', how: 'mail', ...(about && { about }) }) as CandidacyChoice;
    const fresh = fold(inTurn(submit));
    expect(because({ kind: 'told' }, fresh)).toBe('nothing-to-tell');
    expect(because(told(), fresh)).toBe('nothing-to-tell');
    const history = inTurn(submit, forward, decline);
    expect(because(told(), fold(history))).toBe('allowed');
    expect(because({ ...told(), who: 'school' } as CandidacyChoice, fold(history))).toBe('nothing-to-tell');
    expect(because(told(lastId(history)), fold(history))).toBe('allowed');
    expect(because(told(ulid(999_999)), fold(history))).toBe('decision-gone');
  });
});

describe('taking back', () => {
  const history = inTurn(submit, forward);
  const state = fold(history);
  it('is for one’s own, and for a coordinator', () => {
    expect(because(retract(lastId(history)), state)).toBe('allowed');
    expect(because(retract(lastId(history)), state, aContext([], { person: colleague }))).toBe('not-yours');
    expect(because(retract(lastId(history)), state, aContext([], { person: coordinator }))).toBe('allowed');
  });

  it('is refused once another has built on it, with who', () => {
    const built = fold(decide(history, decline, 1));
    expect(canDecide(retract(lastId(history)), built, aContext())).toMatchObject({
      because: 'built-upon',
      facts: { by: people[1] },
    });
    const gone = decide(history, retract(lastId(history)));
    expect(because(retract(lastId(history)), fold(gone))).toBe('retracted-before');
    expect(because(retract(ulid(999_999) as never), state)).toBe('decision-gone');
  });

  it('may bring a void candidacy back, and nothing else may touch it', () => {
    const base = inTurn(submit);
    const voided = decide(base, retract(lastId(base)));
    expect(because({ kind: 'reopen' }, fold(voided))).toBe('void');
    expect(because(retract(lastId(voided)), fold(voided))).toBe('allowed');
  });
});

describe('a new candidacy', () => {
  const choice = { offerId: offerA, week: week5 };
  it('is refused twice for the same, for a placed pupil, and for an offer that is not for them', () => {
    expect(canSubmit(choice, studentA, aContext())).toEqual({ allowed: true });
    expect(canSubmit(choice, studentA, aContext([fold(inTurn(submit))]))).toMatchObject({
      because: 'already-applied',
    });
    expect(canSubmit(choice, studentA, aContext([fold(inTurn(submit, withdraw))]))).toEqual({
      allowed: true,
    });
    const placed = fold(inTurn({ ...submit, offerId: offerB } as CandidacyChoice, forward, accept, confirm));
    expect(canSubmit(choice, studentA, aContext([placed]))).toMatchObject({ because: 'already-placed' });
    const reserved = [anOffer(offerA, { reservedTo: { qpv: true } })];
    expect(canSubmit(choice, studentA, aContext([], {}, reserved))).toMatchObject({
      because: 'offer-reserved',
    });
    expect(canSubmit(choice, studentA, aContext([], {}, []))).toMatchObject({ because: 'offer-gone' });
    expect(canSubmit({ ...choice, week: '2027-W53' as IsoWeek }, studentA, aContext())).toMatchObject({
      because: 'week-not-real',
    });
  });

  it('is written down though the offer is full', () => {
    const full = [2, 3].map((n) => another(n, submit, forward, accept));
    expect(canSubmit(choice, studentA, aContext(full))).toEqual({ allowed: true });
  });
});
