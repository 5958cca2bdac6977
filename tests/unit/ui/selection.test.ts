import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, idsBetween, noSelection, rangeMoved, toggled } from '#renderer/ui/list/selection.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const idOf = (row: { id: string }) => row.id;

describe('a selection', () => {
  it('takes an id in and lets it go, and leaves the set it came from alone', () => {
    const one = toggled(noSelection, 'a');
    expect([...one]).toEqual(['a']);
    expect(toggled(one, 'a')).toBe(noSelection);
    expect([...one]).toEqual(['a']);
  });

  it('reads a range in either direction and within the list', () => {
    expect(idsBetween(rows, idOf, 1, 3)).toEqual(['b', 'c', 'd']);
    expect(idsBetween(rows, idOf, 3, 1)).toEqual(['b', 'c', 'd']);
    expect(idsBetween(rows, idOf, -4, 9)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('lets go of what a shrinking range no longer holds, and of nothing else', () => {
    const chosen = rangeMoved(new Set(['e']), [], idsBetween(rows, idOf, 0, 2));
    expect([...chosen].sort()).toEqual(['a', 'b', 'c', 'e']);
    const shrunk = rangeMoved(chosen, idsBetween(rows, idOf, 0, 2), idsBetween(rows, idOf, 0, 1));
    expect([...shrunk].sort()).toEqual(['a', 'b', 'e']);
  });

  it('ends the same wherever the end of a range wandered', () => {
    const place = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1 }), (anchor, ends) => {
        let chosen = noSelection;
        let before: readonly string[] = [];
        for (const end of ends) {
          const after = idsBetween(rows, idOf, anchor, end);
          chosen = rangeMoved(chosen, before, after);
          before = after;
        }
        expect([...chosen].sort()).toEqual([...idsBetween(rows, idOf, anchor, ends.at(-1) ?? 0)].sort());
      }),
    );
  });

  it('takes all', () => {
    expect(allOf(rows, idOf).size).toBe(5);
  });
});
