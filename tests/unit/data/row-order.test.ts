import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowOrder, placed, sortRows } from '#renderer/data/workspace/row-order.ts';

interface Row {
  readonly id: string;
  readonly key: string;
}

const keyOf = (row: Row): string => row.key;
const row = fc.record({
  id: fc.constantFrom(...'abcdefghij'),
  key: fc.constantFrom('', 'é', 'm', 'mm', 'z'),
});

describe('a row order', () => {
  it('of many values is sorted alike', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => ({
      id: String(at),
      key: String((at * 7_919) % 3_001),
    }));
    const keys = sortRows(rows, keyOf, Number).map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(keys).toHaveLength(rows.length);
  });

  it('sorted from scratch is what comparing all rows gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
        const compared = rows.map((one) => placed(one, 7, keyOf)).sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sortRows(rows, keyOf, () => 7)).toEqual(compared);
      }),
    );
  });

  it('is the sorted list of what is there, after any changes', () => {
    const step = fc.record({
      changed: fc.uniqueArray(row, { selector: ({ id }) => id }),
      gone: fc.uniqueArray(fc.constantFrom(...'abcdefghij')),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const order = createRowOrder<Row>([]);
        const now = new Map<string, Row>();
        for (const { changed, gone } of steps) {
          const next = new Map<string, Row | undefined>(gone.map((id) => [id, undefined]));
          for (const one of changed) next.set(one.id, one);
          const moves = [...next].map(([id, after]) => {
            const before = now.get(id);
            return {
              before: before && placed(before, 0, keyOf).key,
              after: after && placed(after, 0, keyOf),
            };
          });
          // Every other step is made large enough to be merged rather than put in one by one.
          const idle = Array.from({ length: changed.length % 2 === 0 ? 0 : 60 }, () => ({}));
          order.apply([...moves, ...idle]);
          for (const [id, after] of next) {
            if (after) now.set(id, after);
            else now.delete(id);
          }
        }
        const sorted = [...now.values()].sort((a, b) => (a.key + '\0' + a.id < b.key + '\0' + b.id ? -1 : 1));
        expect(order.rows()).toEqual(sorted);
      }),
    );
  });
});
