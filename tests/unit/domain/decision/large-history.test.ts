import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { knowledgeOf } from '#shared/domain/decision/knowledge.ts';
import { compareDecisions, orderDecisions } from '#shared/domain/decision/order.ts';
import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { candidacy, type History, submit } from '../support/history.ts';
import { decisionStamp } from '../support/stamps.ts';

function fact(n: number, kind: string, after: readonly DecisionId[], rest: object = {}): CandidacyDecision {
  return { ...decisionStamp(n, n % 3, n * 60_000), kind, after, ...rest } as unknown as CandidacyDecision;
}
const idOf = (n: number): DecisionId => decisionStamp(n, 0, 0).id;

/** As the order is defined: again and again the earliest of those whose predecessors have all been taken. */
function orderSlowly(facts: readonly CandidacyDecision[]): string[] {
  const left = [...new Map(facts.map((one) => [one.id, one])).values()].sort(compareDecisions);
  const ordered: string[] = [];
  while (left.length > 0) {
    const isReady = ({ after }: CandidacyDecision) => !after.some((id) => left.some((one) => one.id === id));
    const at = Math.max(0, left.findIndex(isReady));
    ordered.push(...left.splice(at, 1).map(({ id }) => id));
  }
  return ordered;
}

const histories = fc
  .array(fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 4 }), { minLength: 1, maxLength: 14 })
  .map((afters) => afters.map((after, n) => fact(n, 'note', after.map(idOf))));

describe('histories that a broken program wrote', () => {
  it('are ordered as the definition says, circles and unknown predecessors included', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        expect(orderDecisions(facts).map(({ id }) => id)).toEqual(orderSlowly(facts));
      }),
    );
  });

  it('know what their authors had seen, over any number of steps', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const ordered = orderDecisions(facts);
        const { knew } = knowledgeOf(ordered);
        const seen = new Map<string, Set<string>>();
        for (const { id, after } of ordered) {
          const direct = after.filter((one) => seen.has(one));
          seen.set(id, new Set(direct.flatMap((one) => [one, ...(seen.get(one) ?? [])])));
        }
        const isChain = knowledgeOf(ordered).isLinear;
        if (isChain) return;
        for (const a of ordered)
          for (const b of ordered) expect(knew(a, b)).toBe(seen.get(a.id)?.has(b.id) === true);
      }),
    );
  });

  // Each of these took minutes or gigabytes with a fold that compares each with each.
  const first = fact(0, 'submit', [], submit);
  const all = (make: (n: number) => CandidacyDecision): History => {
    return [first, ...Array.from({ length: 10_000 }, (_, at) => make(at + 1))];
  };
  const move = { ...submit, kind: 'redirect', offerId: 'offer:x', reason: 'declined' };
  it.each([
    [
      'side by side',
      all((n) =>
        fact(
          n,
          n % 2 ? 'withdraw' : 'redirect',
          [idOf(0)],
          n % 2 ? {} : { ...move, week: `2027-W0${n % 9}` },
        ),
      ),
    ],
    ['in two branches', all((n) => fact(n, n % 2 ? 'forward' : 'withdraw', [idOf(Math.max(0, n - 2))]))],
    ['each before the next', all((n) => fact(n, 'note', [idOf(n + 1)]))],
    [
      'redirected in a circle',
      all((n) => fact(n, 'redirect', [idOf(n - 1)], { ...move, offerId: `offer:${n % 2}` })),
    ],
    ['taken back by each other', all((n) => fact(n, 'retract', [idOf(n - 1)], { of: idOf(n - 1) }))],
    [
      'taken back side by side',
      all((n) =>
        n <= 5_000 ? fact(n, 'take', [idOf(0)]) : fact(n, 'retract', [idOf(0)], { of: idOf(n - 5_000) }),
      ),
    ],
  ])('of ten thousand decisions fold in the time of a test: %s', (_, history) => {
    const state = foldCandidacy(candidacy(history));
    expect(state.ordered).toHaveLength(10_001);
    expect(state.contradictions.length).toBeLessThanOrEqual(200);
  });
});
