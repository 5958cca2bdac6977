import { describe, expect, it } from 'vitest';
import { planDecisions } from '#shared/domain/candidacy/plan.ts';
import { planUndo } from '#shared/domain/candidacy/plan-undo.ts';
import { createRecord } from '#shared/domain/join/create.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { StudentId, UserName } from '#shared/records/ids.ts';
import { aContext, coordinator, facilitator } from '../support/context.ts';
import {
  accept,
  confirm,
  decide,
  decline,
  fold,
  forward,
  inTurn,
  lastId,
  offerB,
  redirect,
  studentA,
  submit,
  week6,
  withdraw,
} from '../support/history.ts';
import { people, ulid, writeStamp } from '../support/stamps.ts';

const pupil = (n: number) => `student:${ulid(n)}` as StudentId;
const of = (n: number, ...choices: readonly CandidacyChoice[]) =>
  fold(inTurn(submit, ...choices), n, pupil(n));
const elsewhere = { ...submit, offerId: offerB, week: week6 } as CandidacyChoice;

describe('a plan for many rows', () => {
  it('says what will be done and what not, with the reason', () => {
    const rows = [of(1), of(2, withdraw), of(3)];
    const plan = planDecisions(forward, rows, aContext(rows));
    expect(plan.will).toEqual([rows[0], rows[2]].map((row) => ({ id: row?.id, choice: forward })));
    expect(plan.refused).toEqual([{ id: rows[1]?.id, because: 'status', facts: { status: 'withdrawn' } }]);
  });

  it('gives the seats to the first rows and refuses the rest', () => {
    const rows = [1, 2, 3].map((n) => of(n, forward));
    const plan = planDecisions(accept, rows, aContext(rows));
    expect(plan.will.map(({ id }) => id)).toEqual([rows[0]?.id, rows[1]?.id]);
    expect(plan.refused).toMatchObject([{ id: rows[2]?.id, because: 'no-seat', facts: { held: 2 } }]);
  });

  it('gives seats to whom it moves, and those that it frees to the next', () => {
    const holders = [1, 2].map((n) => of(n, forward, accept));
    const waiting = of(3, forward);
    const rows = [...holders, waiting];
    const choose = (state: { id: string }) => (state.id === waiting.id ? accept : redirect);
    const plan = planDecisions(choose, rows, aContext(rows));
    expect(plan.refused).toEqual([]);
    const five = [1, 2, 3].map((n) => of(n));
    expect(planDecisions(redirect, five, aContext(five)).will, 'a redirection holds no seat').toHaveLength(3);
  });

  it('counts a season’s seats over the weeks', () => {
    const rows = [of(1, forward), of(2, forward), fold(inTurn(elsewhere, forward), 3, pupil(3))];
    const offers = aContext(rows);
    const sameOffer = [
      of(1, forward),
      of(2, forward),
      fold(inTurn({ ...submit, week: week6 } as CandidacyChoice, forward), 3, pupil(3)),
      fold(inTurn({ ...submit, week: week6 } as CandidacyChoice, forward), 4, pupil(4)),
    ];
    expect(planDecisions(accept, rows, offers).will).toHaveLength(3);
    expect(planDecisions(accept, sameOffer, aContext(sameOffer)).refused).toMatchObject([
      { because: 'no-seat' },
    ]);
  });

  it('places a pupil once, and proposes to withdraw what is pending elsewhere', () => {
    const first = fold(inTurn(submit, forward, accept), 1, studentA);
    const second = fold(inTurn(elsewhere, forward, accept), 2, studentA);
    const third = fold(inTurn({ ...submit, week: week6 } as CandidacyChoice), 3, studentA);
    const over = fold(inTurn({ ...submit, week: week6 } as CandidacyChoice, withdraw), 4, studentA);
    const plan = planDecisions(confirm, [first, second], aContext([first, second, third, over]));
    expect(plan.will.map(({ id }) => id)).toEqual([first.id]);
    expect(plan.refused).toMatchObject([{ id: second.id, because: 'already-placed' }]);
    expect(plan.also).toEqual(
      [second, third].map(({ id }) => ({ id, choice: { kind: 'withdraw', reason: 'placed-elsewhere' } })),
    );
  });

  it('leaves out rows without a choice, and counts a row given twice once', () => {
    const row = of(1);
    expect(planDecisions(() => undefined, [row], aContext([row]))).toEqual({
      will: [],
      refused: [],
      also: [],
    });
    const twice = planDecisions(withdraw, [row, row], aContext([row]));
    expect([twice.will.length, twice.refused.length]).toEqual([1, 1]);
  });
});

describe('undoing an act', () => {
  const mine = inTurn(submit, forward);
  const built = decide(inTurn(submit, forward), decline, 1);
  const theirs = decide(inTurn(submit), forward, 1);
  const clock = createRecord(
    { id: 'b', type: 'candidacy', schemaVersion: 1, motivation: 'now' },
    writeStamp(0, 0),
    [],
  ).clock;
  const records = new Map([
    ['a', { decisions: mine, clock }],
    ['b', { decisions: built, clock }],
    ['c', { decisions: theirs, clock }],
  ]);
  const [machine] = clock.first;
  const written = { field: 'motivation', dot: clock.first, before: 'was', after: 'now' };
  const act = {
    by: people[0] as UserName,
    records: [
      { id: 'a', decisions: [lastId(mine)] },
      {
        id: 'b',
        decisions: [built[1]?.id ?? lastId(built)],
        edits: [written, { ...written, dot: [machine, 9, clock.first[2]] satisfies Dot }],
      },
      { id: 'c', decisions: [lastId(theirs)] },
      { id: 'd', decisions: [lastId(mine)] },
    ],
  };

  it('takes back what nobody built upon and says why not of the rest', () => {
    const plan = planUndo(act, (id) => records.get(id), facilitator);
    expect(plan.retract).toEqual([{ id: 'a', of: lastId(mine) }]);
    expect(plan.refused.map(({ id, because, by }) => [id, because, by])).toEqual([
      ['b', 'built-upon', people[1]],
      ['b', 'written-over', undefined],
      ['c', 'not-yours', people[1]],
      ['d', 'record-gone', undefined],
    ]);
    expect(plan.edits).toEqual([{ id: 'b', edit: written }]);
  });

  it('leaves another’s edits to them, and to a coordinator', () => {
    const others = { ...act, by: people[1] as UserName };
    expect(planUndo(others, (id) => records.get(id), facilitator).edits).toEqual([]);
    expect(planUndo(others, (id) => records.get(id), coordinator).edits).toHaveLength(1);
  });

  it('takes back others’ acts for a coordinator', () => {
    const plan = planUndo(act, (id) => records.get(id), coordinator);
    expect(plan.retract.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
