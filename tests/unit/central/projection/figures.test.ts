import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresFor } from '#shared/central/projection/figures-of.ts';
import { figuresOf } from '#shared/central/projection/projected-fields.ts';
import { smallestTold, suppress } from '#shared/central/projection/suppress.ts';
import { aScopeView } from '#tests/support/scope-view.ts';
import { markedCampaign } from './marked-campaign.ts';

const counts = fc.array(fc.nat(30), { maxLength: 12 });

describe('counts beside their total', () => {
  test('none between one and four is told, and none can be worked out', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { counts: told, total } = suppress(given);
        const isSmall = (count: number) => count > 0 && count < smallestTold;
        given.forEach((count, at) =>
          expect(isSmall(count) ? ['few'] : ['hidden', count]).toContain(told[at]),
        );
        const few = given.filter(isSmall);
        const hidden = given.filter((_, at) => typeof told[at] === 'string');
        if (typeof total === 'string' || hidden.length === 0) return;
        expect(total).toBe(given.reduce((sum, count) => sum + count, 0));
        // Two at least, and the difference is neither so small that all are one nor so large that all are four.
        const sum = hidden.reduce((all, count) => all + count, 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(sum).toBeGreaterThanOrEqual(smallestTold);
        if (hidden.length === few.length) expect([few.length, few.length * 4]).not.toContain(sum);
      }),
    );
  });

  test('a zero and large ones stay', () => {
    expect(suppress([0, 12, 40])).toEqual({ counts: [0, 12, 40], total: 52 });
    expect(suppress([2, 12, 40])).toEqual({ counts: ['few', 'hidden', 40], total: 54 });
    expect(suppress([3])).toEqual({ counts: ['few'], total: 'few' });
    expect(suppress([4, 4, 40])).toEqual({ counts: ['few', 'few', 'hidden'], total: 48 });
    expect(suppress([])).toEqual({ counts: [], total: 0 });
  });
});

test('figures hold no count of one to four pupils, in no table and no total', () => {
  fc.assert(
    fc.property(markedCampaign, (records) => {
      const figures = figuresFor(aScopeView(records));
      const lines = [figures.total, ...Object.values(figures.tables).flat()];
      for (const { candidacies, placed } of lines) {
        for (const count of [candidacies, placed])
          expect(typeof count === 'string' || count === 0 || count >= smallestTold).toBe(true);
      }
      expect(figuresOf({ figures })).toEqual(figures);
    }),
    { numRuns: 40 },
  );
});
