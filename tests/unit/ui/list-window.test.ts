import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow, placeAfterLeaving } from '#renderer/ui/list/find-row.ts';
import { rowsPerPage, rowWindow, scrollToShow } from '#renderer/ui/list/row-window.ts';

const view = { scrollTop: 0, height: 350, rowHeight: 32, headerHeight: 30 };

describe('the window on a list', () => {
  it('draws every row that is in sight, at any scroll position', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_200_000 }), fc.nat({ max: 100_000 }), (scrollTop, count) => {
        const { start, end } = rowWindow({ ...view, scrollTop }, count);
        const first = Math.floor(scrollTop / 32);
        const last = Math.floor((scrollTop + 319) / 32);
        for (let row = first; row <= Math.min(last, count - 1); row++) {
          expect(row).toBeGreaterThanOrEqual(start);
          expect(row).toBeLessThan(end);
        }
        expect(end - start).toBeLessThan(40);
        expect(end).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('draws other rows only now and then while it scrolls', () => {
    const windows = Array.from({ length: 256 }, (_, at) =>
      rowWindow({ ...view, scrollTop: 3200 + at }, 1000),
    );
    expect(new Set(windows.map(({ start, end }) => `${start}-${end}`)).size).toBeLessThanOrEqual(5);
  });

  it('pages by one row less than fit, so that a row seen stays in sight', () => {
    expect(rowsPerPage(view)).toBe(9);
    expect(rowsPerPage({ ...view, height: 40 })).toBe(1);
  });

  it('scrolls no more than it takes', () => {
    expect(scrollToShow({ ...view, scrollTop: 100 }, 5)).toBe(100);
    expect(scrollToShow({ ...view, scrollTop: 100 }, 1)).toBe(32);
    expect(scrollToShow({ ...view, scrollTop: 0 }, 20)).toBe(20 * 32 + 32 - 320);
  });
});

describe('the place of a row', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ id: `r${at}` }));
  it('is found near the hint and far from it, and not when gone', () => {
    const idOf = (row: { id: string }) => row.id;
    expect(findRow(rows, idOf, 'r500', 498)).toBe(500);
    expect(findRow(rows, idOf, 'r3', 998)).toBe(3);
    expect(findRow(rows, idOf, 'gone', 5)).toBe(-1);
    expect(findRow([], idOf, 'r1', 5)).toBe(-1);
  });

  it('passes to the row that took it, or to the last', () => {
    expect(placeAfterLeaving(4, 10)).toBe(4);
    expect(placeAfterLeaving(9, 9)).toBe(8);
    expect(placeAfterLeaving(0, 0)).toBe(-1);
  });
});
