import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowOrder, placed } from '#renderer/data/workspace/row-order.ts';

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
          const leaving = new Set(gone.filter((id) => !changed.some((one) => one.id === id)));
          order.apply(
            changed.map((one) => placed(one, keyOf)),
            leaving,
          );
          for (const id of leaving) now.delete(id);
          for (const one of changed) now.set(one.id, one);
        }
        const sorted = [...now.values()].sort((a, b) => (a.key + '\0' + a.id < b.key + '\0' + b.id ? -1 : 1));
        expect(order.rows()).toEqual(sorted);
      }),
    );
  });
});
