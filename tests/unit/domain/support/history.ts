import fc from 'fast-check';
import { heads, stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { type Foldable, foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type {
  CandidacyId,
  DecisionId,
  IsoDate,
  IsoWeek,
  OfferId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';
import { decisionStamp, people, ulid } from './stamps.ts';

export const week5 = '2027-W05' as IsoWeek;
export const week6 = '2027-W06' as IsoWeek;
export const offerA = `offer:${ulid(1)}` as OfferId;
export const offerB = `offer:${ulid(2)}` as OfferId;
export const studentA = `student:${ulid(1)}` as StudentId;

export const submit: CandidacyChoice = { kind: 'submit', offerId: offerA, week: week5, source: 'paper' };
export const forward: CandidacyChoice = { kind: 'forward', channel: 'mail', to: 'Mme Roy' };
export const accept: CandidacyChoice = { kind: 'host-accept', until: '2026-12-01' as IsoDate };
export const decline: CandidacyChoice = { kind: 'host-decline', reason: 'full' };
export const confirm: CandidacyChoice = { kind: 'confirm' };
export const redirect: CandidacyChoice = {
  kind: 'redirect',
  offerId: offerB,
  week: week6,
  reason: 'declined',
};
export const withdraw: CandidacyChoice = { kind: 'withdraw', reason: 'pupil' };
export const cancel: CandidacyChoice = { kind: 'cancel', reason: 'organisation' };

export type History = readonly CandidacyDecision[];

let made = 0;

/** The history with one decision more, made by somebody who has seen all of it; minutes apart unless told. */
export function decide(history: History, choice: CandidacyChoice, machine = 0, minute = made + 1): History {
  made += 1;
  return [
    ...history,
    stampCandidacyDecision(choice, decisionStamp(made, machine, minute * 60_000), heads(history)),
  ];
}

/** Decisions in a row by one person. */
export function inTurn(...choices: readonly CandidacyChoice[]): History {
  return choices.reduce<History>((history, choice) => decide(history, choice), []);
}

/** What two machines have together. */
export function together(...histories: readonly History[]): History {
  return [...new Map(histories.flat().map((fact) => [fact.id, fact])).values()];
}

export function candidacy(history: History, n = 1, studentId = studentA): Foldable {
  return { id: `candidacy:${ulid(n)}` as CandidacyId, studentId, decisions: [...history] };
}

export function fold(history: History, n = 1, studentId = studentA): CandidacyState {
  return foldCandidacy(candidacy(history, n, studentId));
}

/** The id of the last decision. */
export function lastId(history: History): DecisionId {
  return history.at(-1)?.id ?? ('' as DecisionId);
}

export const retract = (of: DecisionId): CandidacyChoice => ({ kind: 'retract', of });

const payloads: readonly CandidacyChoice[] = [
  { kind: 'take' },
  { kind: 'assign', to: people[2] as UserName },
  { kind: 'ask-completion', text: '?' },
  { kind: 'complete' },
  forward,
  { ...forward, to: 'M. Diallo' },
  accept,
  decline,
  confirm,
  redirect,
  { ...redirect, offerId: offerA, week: week6 },
  withdraw,
  cancel,
  { kind: 'expire' },
  { kind: 'reopen' },
  { kind: 'told', who: 'student', how: 'mail' },
  { kind: 'note', text: 'n' },
];

/** Anything at all decided by three machines that hear of each other now and then; also what the rules would refuse. */
export const anyHistory: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      machine: fc.nat({ max: 2 }),
      hears: fc.option(fc.nat({ max: 2 }), { freq: 2 }),
      choice: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...payloads) },
        { weight: 1, arbitrary: fc.nat({ max: 6 }) },
      ),
      minute: fc.nat({ max: 60 }),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    const start = [stampCandidacyDecision(submit, decisionStamp(1, 0, 0), [])];
    const all: History[] = [start, start, start];
    steps.forEach(({ machine, hears, choice, minute }, index) => {
      const known = together(all[machine] ?? start, hears === null ? [] : (all[hears] ?? []));
      const chosen =
        typeof choice === 'number' ? retract(known[choice % known.length]?.id ?? lastId(known)) : choice;
      const stamp = decisionStamp(index + 2, machine, (minute + 1) * 60_000);
      all[machine] = [...known, stampCandidacyDecision(chosen, stamp, heads(known))];
    });
    return together(...all);
  });
