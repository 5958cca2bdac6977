import { describe, expect, it } from 'vitest';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { IsoDate, UserName } from '#shared/records/ids.ts';
import {
  accept,
  cancel,
  confirm,
  decide,
  decline,
  fold,
  forward,
  type History,
  inTurn,
  lastId,
  offerA,
  offerB,
  redirect,
  retract,
  submit,
  together,
  week5,
  week6,
  withdraw,
} from '../support/history.ts';
import { people, ulid } from '../support/stamps.ts';

const ask: CandidacyChoice = { kind: 'ask-completion', text: 'Date de naissance ?' };

describe('the status', () => {
  const cases: readonly [string, readonly CandidacyChoice[]][] = [
    ['submitted', [submit]],
    ['in-review', [submit, { kind: 'take' }]],
    ['submitted', [submit, { kind: 'assign', to: 'karim.benali' as UserName }]],
    ['to-complete', [submit, ask]],
    ['in-review', [submit, ask, { kind: 'complete' }]],
    ['forwarded', [submit, forward]],
    ['held', [submit, forward, accept]],
    ['declined', [submit, forward, decline]],
    ['declined', [submit, forward, accept, decline]],
    ['held', [submit, forward, decline, accept]],
    ['held', [submit, forward, { kind: 'expire' }, accept]],
    ['placed', [submit, forward, accept, confirm]],
    ['in-review', [submit, forward, decline, redirect]],
    ['withdrawn', [submit, forward, accept, confirm, withdraw]],
    ['cancelled', [submit, forward, accept, confirm, cancel]],
    ['expired', [submit, forward, { kind: 'expire' }]],
    ['in-review', [submit, withdraw, { kind: 'reopen' }]],
    // Out of turn: no effect.
    ['submitted', [submit, accept]],
    ['submitted', [submit, confirm]],
    ['expired', [submit, { kind: 'expire' }, accept]],
    ['withdrawn', [submit, withdraw, redirect]],
    ['in-review', [submit, forward, redirect, accept]],
  ];
  for (const [status, choices] of cases) {
    it(`${choices.map(({ kind }) => kind).join(', ')}: ${status}`, () => {
      expect(fold(inTurn(...choices)).status).toBe(status);
    });
  }
});

describe('what stands beside the status', () => {
  it('is the offer of the last redirection, with the earlier ones kept', () => {
    const state = fold(inTurn(submit, forward, decline, redirect));
    expect(state).toMatchObject({ offerId: offerB, week: week6, past: [{ offerId: offerA, week: week5 }] });
    expect(state).not.toHaveProperty('forwardedTo');
  });

  it('is the holder who took it last or to whom it was given', () => {
    expect(fold(decide(inTurn(submit), { kind: 'take' }, 1)).holder).toBe(people[1]);
    const given = inTurn(submit, { kind: 'take' }, { kind: 'assign', to: people[2] as UserName });
    expect(fold(given).holder).toBe(people[2]);
    expect(fold(inTurn(submit))).not.toHaveProperty('holder');
  });

  it('is to whom it was forwarded last, until when it is held and by which decision', () => {
    const twice = inTurn(submit, forward, { kind: 'forward', channel: 'telephone', to: 'M. Diallo' });
    expect(fold(twice).forwardedTo).toMatchObject({ to: 'M. Diallo', channel: 'telephone' });
    const held = decide(twice, accept);
    expect(fold(held)).toMatchObject({ heldUntil: '2026-12-01', seatBy: lastId(held) });
    const placed = decide(held, confirm);
    expect(fold(placed).seatBy).toBe(lastId(placed));
    expect(fold(placed)).not.toHaveProperty('heldUntil');
    expect(fold(decide(placed, cancel))).not.toHaveProperty('seatBy');
  });

  it('is since when, and since when it waits: taking it up does not renew the wait', () => {
    const base = decide([], submit, 0, 0);
    const taken = decide(base, { kind: 'take' }, 1, 60);
    expect(fold(taken)).toMatchObject({
      submittedOn: '2026-11-23T08:30:00.000Z',
      since: '2026-11-23T09:30:00.000Z',
      waitingSince: '2026-11-23T08:30:00.000Z',
    });
    expect(fold(decide(taken, forward, 1, 120)).waitingSince).toBe('2026-11-23T10:30:00.000Z');
    const reminded = decide(
      decide(taken, forward, 1, 120),
      { ...forward, to: 'M. Roy' } as CandidacyChoice,
      1,
      180,
    );
    expect(fold(reminded)).toMatchObject({
      since: '2026-11-23T10:30:00.000Z',
      waitingSince: '2026-11-23T11:30:00.000Z',
    });
  });
});

describe('side by side', () => {
  const base = inTurn(submit, forward);
  const held = decide(base, accept);
  const forked = (from: History, a: CandidacyChoice, b: CandidacyChoice, aFirst = true) => {
    const [early, late] = [1_000, 2_000];
    const left = decide(from, a, 1, aFirst ? early : late);
    const right = decide(from, b, 2, aFirst ? late : early);
    return { state: fold(together(left, right)), a: lastId(left), b: lastId(right) };
  };

  const clashes: readonly [string, History, CandidacyChoice, CandidacyChoice, string, string][] = [
    ['accept and decline', base, accept, decline, 'declined', 'held'],
    ['confirm and cancel', held, confirm, cancel, 'cancelled', 'cancelled'],
    ['confirm and withdraw', held, confirm, withdraw, 'withdrawn', 'withdrawn'],
    ['confirm and expire', held, confirm, { kind: 'expire' }, 'placed', 'expired'],
    ['accept and expire', base, accept, { kind: 'expire' }, 'expired', 'held'],
    ['forward and withdraw', inTurn(submit), forward, withdraw, 'withdrawn', 'withdrawn'],
    ['forward and redirect', inTurn(submit), forward, redirect, 'in-review', 'in-review'],
    ['confirm and redirect', held, confirm, redirect, 'placed', 'in-review'],
    [
      'two redirections',
      base,
      redirect,
      { ...redirect, week: week5 } as CandidacyChoice,
      'in-review',
      'in-review',
    ],
  ];
  for (const [name, from, a, b, aFirst, bFirst] of clashes) {
    it(`${name} contradict, whichever was first`, () => {
      const one = forked(from, a, b);
      const two = forked(from, a, b, false);
      expect([one.state.status, two.state.status]).toEqual([aFirst, bFirst]);
      for (const { state, a: left, b: right } of [one, two]) {
        expect(state.contradictions).toHaveLength(1);
        const pair = state.contradictions.flatMap(({ stands, other }) => [stands, other]);
        expect(new Set(pair)).toEqual(new Set([left, right]));
      }
    });
  }

  const agreements: readonly [string, History, CandidacyChoice, CandidacyChoice][] = [
    ['two forwards', inTurn(submit), forward, { ...forward, channel: 'telephone' } as CandidacyChoice],
    ['two acceptances', base, accept, { kind: 'host-accept', until: '2026-12-05' as IsoDate }],
    ['a withdrawal and an expiry', base, withdraw, { kind: 'expire' }],
    ['two redirections to one place', base, redirect, redirect],
    ['a note and anything', base, { kind: 'note', text: 'x' }, withdraw],
  ];
  for (const [name, from, a, b] of agreements) {
    it(`${name} do not contradict`, () => expect(forked(from, a, b).state.contradictions).toEqual([]));
  }

  it('two people who take it: the later has it, and it is flagged', () => {
    const { state } = forked(inTurn(submit), { kind: 'take' }, { kind: 'take' });
    expect(state.holder).toBe(people[2]);
    expect(state.contradictions).toHaveLength(1);
  });

  it('an answer about the offer left behind has no effect on the new one', () => {
    const moved = decide(decide(base, redirect, 1, 500), forward, 1, 501);
    const answered = decide(base, accept, 2, 1_000);
    const state = fold(together(moved, answered));
    expect(state).toMatchObject({ status: 'forwarded', offerId: offerB });
    expect(state.contradictions.map(({ kinds }) => kinds)).toContainEqual(['redirect', 'host-accept']);
  });

  it('is answered by a decision of somebody who has seen both, not by taking it up', () => {
    const both = together(decide(base, accept, 1, 1_000), decide(base, decline, 2, 2_000));
    expect(fold(decide(both, { kind: 'take' }, 0, 3_000)).contradictions).toHaveLength(1);
    expect(fold(decide(both, { kind: 'note', text: 'Vu' }, 0, 3_000)).contradictions).toEqual([]);
    const declined = both.find(({ kind }) => kind === 'host-decline')?.id ?? lastId(both);
    const undone = fold(decide(both, retract(declined), 2, 3_000));
    expect(undone).toMatchObject({ status: 'held', contradictions: [] });
  });
});

describe('taking back', () => {
  it('has no effect once another person built on it without knowing', () => {
    const base = inTurn(submit, forward);
    const taken = decide(base, retract(lastId(base)), 0, 2_000);
    const built = decide(base, accept, 1, 1_000);
    expect(fold(taken).status).toBe('submitted');
    expect(fold(together(taken, built))).toMatchObject({ status: 'held' });
    expect(fold(together(taken, built)).retracted.size).toBe(0);
  });

  it('has effect again once what was built has been taken back too', () => {
    const base = inTurn(submit, forward);
    const taken = decide(base, retract(lastId(base)), 0, 2_000);
    const built = decide(base, accept, 1, 1_000);
    const both = together(taken, decide(built, retract(lastId(built)), 1, 3_000));
    expect(fold(both).status).toBe('submitted');
  });

  it('is not hindered by a note, nor by what somebody did who knew of it', () => {
    const base = inTurn(submit, forward);
    const noted = decide(base, { kind: 'note', text: 'x' }, 1);
    const taken = decide(noted, retract(lastId(base)), 0);
    expect(fold(taken).status).toBe('submitted');
    expect(fold(decide(taken, { kind: 'take' }, 1)).status).toBe('in-review');
  });

  it('can itself be taken back', () => {
    const base = inTurn(submit, forward);
    const taken = decide(base, retract(lastId(base)));
    expect(fold(decide(taken, retract(lastId(taken)))).status).toBe('forwarded');
  });

  it('of the submission makes it void, and so does its absence', () => {
    const base = inTurn(submit);
    expect(fold(decide(base, retract(lastId(base))))).toMatchObject({
      isVoid: true,
      offerId: offerA,
      effective: [],
    });
    const headless = inTurn(submit, forward).slice(1);
    expect(fold(headless)).toMatchObject({ isVoid: true, status: 'cancelled' });
    expect(fold([])).toMatchObject({ isVoid: true });
  });
});

describe('who was not told', () => {
  const toldStudent: CandidacyChoice = { kind: 'told', who: 'student', how: 'telephone' };
  const untold = (...choices: readonly CandidacyChoice[]) =>
    fold(inTurn(submit, ...choices)).untold.map(({ who, kind }) => `${who} ${kind}`);

  it('names each until told', () => {
    expect(untold(forward)).toEqual([]);
    expect(untold(forward, decline)).toEqual(['student host-decline']);
    expect(untold(forward, decline, toldStudent)).toEqual([]);
    expect(untold(forward, accept, confirm)).toEqual(['student confirm', 'school confirm']);
    expect(untold(forward, accept, confirm, { ...toldStudent, who: 'school' })).toEqual(['student confirm']);
  });

  it('counts only the last of consequence, and nothing that the pupil did', () => {
    expect(untold(forward, decline, redirect)).toEqual(['student redirect']);
    expect(untold(forward, decline, toldStudent, redirect)).toEqual(['student redirect']);
    expect(untold(ask, { kind: 'complete' })).toEqual([]);
    expect(untold(forward, accept, withdraw)).toEqual([]);
  });

  it('is not told by a word about something else, nor by one who did not know', () => {
    const declined = inTurn(submit, forward, decline);
    const [first] = declined;
    const other = decide(declined, {
      ...toldStudent,
      about: first?.id ?? lastId(declined),
    } as CandidacyChoice);
    expect(fold(other).untold).toHaveLength(1);
    const about = decide(declined, { ...toldStudent, about: lastId(declined) } as CandidacyChoice);
    expect(fold(about).untold).toEqual([]);
    const early = decide(declined.slice(0, 2), toldStudent, 1, 9_000);
    expect(fold(together(declined, early)).untold).toHaveLength(1);
  });
});

describe('what a newer program wrote', () => {
  it('is kept in the history and has no effect here', () => {
    const base = inTurn(submit, forward);
    for (const kind of ['teleport', 'constructor']) {
      const unknown = {
        ...base[1],
        id: ulid(9_999),
        after: [lastId(base)],
        kind,
      } as unknown as CandidacyDecision;
      const state = fold([...base, unknown]);
      expect(state).toMatchObject({ status: 'forwarded', contradictions: [] });
      expect(state.ordered).toHaveLength(3);
      expect(state.effective).toHaveLength(2);
    }
  });

  it('does not hang on decisions in a circle', () => {
    const base = inTurn(submit, forward, accept);
    const circle = base.map((fact, index) => (index === 0 ? { ...fact, after: [lastId(base)] } : fact));
    expect(fold(circle).ordered).toHaveLength(3);
  });
});
