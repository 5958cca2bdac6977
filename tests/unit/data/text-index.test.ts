import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextIndex, hasBit, type TextIndex } from '#renderer/workers/search/text-index.ts';
import { foldText } from '#shared/lib/fold-text.ts';

function found(index: TextIndex, text: string, of: number): number[] {
  const bits = index.find(text);
  return Array.from({ length: of }, (_, n) => n).filter((n) => hasBit(bits, n));
}

describe('the text index', () => {
  it('finds words by their beginnings, in any order, whatever their accents and case', () => {
    const index = createTextIndex();
    index.put(0, 'Lefèvre Éloïse Collège Jean-Moulin Lille');
    index.put(1, 'Ben Saïd Malik Collège Jules-Verne L’Haÿ');
    expect(found(index, 'eloi', 2)).toEqual([0]);
    expect(found(index, 'LILLE lef', 2)).toEqual([0]);
    expect(found(index, 'college j', 2)).toEqual([0, 1]);
    expect(found(index, 'l hay said', 2)).toEqual([1]);
    expect(found(index, 'ille', 2)).toEqual([]);
    expect(found(index, '  ', 2)).toEqual([]);
  });

  it('forgets what a text said before', () => {
    const index = createTextIndex();
    index.put(0, 'Roubaix');
    index.put(0, 'Tourcoing');
    expect(found(index, 'roubaix', 1)).toEqual([]);
    expect(found(index, 'tour', 1)).toEqual([0]);
    index.put(0, '');
    expect(found(index, 'tour', 1)).toEqual([]);
  });

  it('says what looking through every text says, also after many changes', () => {
    const word = fc.constantFrom('lille', 'lillers', 'Éloi', 'elo', 'saint-omer', 'Omer', '王', 'a', 'ab');
    const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    const puts = fc.array(fc.tuple(fc.nat(30), text), { maxLength: 4_000, minLength: 1 });
    fc.assert(
      fc.property(
        puts,
        fc.array(fc.constantFrom('l', 'lill', 'elo', 'om', '王', 'a', 'z'), { minLength: 1, maxLength: 3 }),
        (all, needles) => {
          const index = createTextIndex();
          const now = new Map<number, string>();
          for (const [n, value] of all) {
            index.put(n, value);
            now.set(n, value);
          }
          const expected = [...now]
            .filter(([, value]) => {
              const words = foldText(value).split(' ');
              return needles.every((needle) =>
                words.some((one) => one !== '' && one.startsWith(foldText(needle))),
              );
            })
            .map(([n]) => n)
            .sort((a, b) => a - b);
          expect(found(index, needles.join(' '), 31)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});
