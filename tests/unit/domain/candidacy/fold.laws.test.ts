import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heads, stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { ruleOf } from '#shared/domain/candidacy/rules.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { knowledgeOf } from '#shared/domain/decision/knowledge.ts';
import { anyHistory, candidacy, fold, type History, retract } from '../support/history.ts';
import { decisionStamp, machines } from '../support/stamps.ts';

const runs = { numRuns: 1_500 };

/** Where the candidacy stands, without the history itself. */
function standing({ ordered, retracted, effective, ...rest }: CandidacyState) {
  return { ...rest, effective: effective.map(({ id }) => id) };
}

describe('the fold, its laws', () => {
  it('does not depend on the order of arrival', () => {
    const shuffled = anyHistory.chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray([...history], { minLength: history.length, maxLength: history.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(fold(other)).toEqual(fold(history));
      }),
      runs,
    );
  });

  it('folds repeats to nothing', () => {
    const repeated = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), fc.array(fc.constantFrom(...history), { maxLength: 8 })),
    );
    fc.assert(
      fc.property(repeated, ([history, again]) => {
        expect(fold([...history, ...again])).toEqual(fold(history));
      }),
      runs,
    );
  });

  it('reads every decision after those that its author had seen', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const place = new Map(fold(history).ordered.map(({ id }, index) => [id, index]));
        for (const { id, after } of history) {
          for (const before of after) expect(place.get(before)).toBeLessThan(place.get(id) ?? -1);
        }
        expect(place.size).toBe(history.length);
      }),
      runs,
    );
  });

  it('is where the last decision that moved it led, and has a seat exactly when held or placed', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { status, effective, seatBy, isVoid, heldUntil } = fold(history);
        fc.pre(!isVoid);
        const moves = effective.flatMap(({ kind }) => {
          const to = ruleOf(kind)?.to;
          return typeof to === 'string' ? [to] : [];
        });
        const last = moves.at(-1);
        expect(status === last || (status === 'in-review' && last === 'submitted')).toBe(true);
        expect(seatBy !== undefined).toBe(status === 'held' || status === 'placed');
        expect(heldUntil !== undefined).toBe(status === 'held');
      }),
      runs,
    );
  });

  it('is back where it was when its last decision is taken back at once', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { ordered, retracted } = fold(history);
        const known = knowledgeOf(ordered);
        const last = ordered.at(-1);
        const sawAll = last !== undefined && ordered.slice(0, -1).every((fact) => known.knew(last, fact));
        fc.pre(sawAll && last.kind !== 'retract' && last.kind !== 'submit' && retracted.size === 0);
        const machine = machines.indexOf(last.machine);
        const undone = [
          ...history,
          stampCandidacyDecision(retract(last.id), decisionStamp(99, machine, 9e6), heads(history)),
        ];
        expect(standing(fold(undone))).toEqual(standing(fold(history.filter((fact) => fact !== last))));
      }),
      runs,
    );
  });

  it('bears a history with holes', () => {
    const holed = anyHistory.chain((history) => fc.subarray([...history], { minLength: 1 }));
    fc.assert(
      fc.property(holed, (history: History) => {
        const state = fold(history);
        expect(state.ordered).toHaveLength(history.length);
        expect(state.isVoid).toBe(!state.effective.some(({ kind }) => kind === 'submit'));
      }),
      runs,
    );
  });

  it('finds contradictions between decisions side by side only, one of them in force', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { contradictions, ordered, effective, retracted } = fold(history);
        const { knew } = knowledgeOf(ordered);
        for (const { stands, other } of contradictions) {
          const [a, b] = [stands, other].map((id) => ordered.find((fact) => fact.id === id));
          if (a === undefined || b === undefined)
            throw new Error('a contradiction of decisions that are not there');
          expect([knew(a, b), knew(b, a)]).toEqual([false, false]);
          expect(effective).toContain(a);
          expect(retracted.has(b.id)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('reads nothing but the record: the same twice, and without touching it', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const record = candidacy(history);
        const before = JSON.stringify(record);
        expect(foldCandidacy(record)).toEqual(foldCandidacy(record));
        expect(JSON.stringify(record)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
