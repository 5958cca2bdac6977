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
        given.forEach((count, at) => expect([null, count]).toContain(told[at]));
        for (const count of [...told, total])
          if (count !== null && count !== 0) expect(count).toBeGreaterThanOrEqual(smallestTold);
        const hidden = given.filter((_, at) => told[at] === null);
        if (total === null || hidden.length === 0) return;
        expect(total).toBe(given.reduce((sum, count) => sum + count, 0));
        // Two at least: the difference is nobody's alone, nor so small that all are one.
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(smallestTold);
      }),
    );
  });

  test('a zero and large ones stay', () => {
    expect(suppress([0, 12, 40])).toEqual({ counts: [0, 12, 40], total: 52 });
    expect(suppress([2, 12, 40])).toEqual({ counts: [null, null, 40], total: 54 });
    expect(suppress([3])).toEqual({ counts: [null], total: null });
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
          expect([null, 0].includes(count) || Number(count) > 4).toBe(true);
      }
      expect(figuresOf({ figures })).toEqual(figures);
    }),
    { numRuns: 40 },
  );
});
