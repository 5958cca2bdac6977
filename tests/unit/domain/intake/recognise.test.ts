import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLimit, recognise } from '#shared/domain/intake/recognise.ts';
import { towns } from '#shared/reference/towns/towns.ts';
import { blocks } from '#tests/fixtures/intake/blocks.ts';
import { mails } from '#tests/fixtures/intake/mails.ts';
import { notes } from '#tests/fixtures/intake/notes.ts';

const world = { schoolYear: 2026, towns: towns['59'] ?? [] };
const texts = [...mails, ...notes, ...blocks];

function readIn(text: string): Map<string, { value: unknown; certainty: string }> {
  return new Map(recognise(text, world).proposals.map((one) => [one.field, one]));
}

describe('a text that comes in', () => {
  it.each(texts.map((one) => [one.name, one] as const))(
    '%s: nothing wrong without a mark',
    (_, { text, says }) => {
      const sure = [...readIn(text)].filter(([, { certainty }]) => certainty === 'sure');
      for (const [field, { value }] of sure)
        expect({ [field]: value }).toEqual({ [field]: says[field as keyof typeof says] });
    },
  );

  it('gives at least 95 % of what a person reads in the texts', () => {
    const asked = texts.flatMap(({ text, says }) => {
      const read = readIn(text);
      return Object.entries(says).map(
        ([field, value]) => JSON.stringify(read.get(field)?.value) === JSON.stringify(value),
      );
    });
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter(Boolean).length / asked.length).toBeGreaterThanOrEqual(0.95);
  });

  it('says where each value stands', () => {
    for (const { text } of texts) {
      const same = text.replaceAll('\r\n', '\n');
      for (const { field, value, from, to } of recognise(text, world).proposals) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(same.length);
        if (field === 'contactMail') expect(same.slice(from, to).toLowerCase()).toBe(value);
      }
    }
  });

  it('reads any text without falling over, and says when it was too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(recognise(text, world).isCut).toBe(false);
      }),
    );
    const long = recognise(`Ville : Lille\n${'a1 0 '.repeat(readLimit)}`, world);
    expect(long.isCut).toBe(true);
    expect(long.proposals.map(({ field }) => field)).toContain('town');
  });

  it('counts the rows of a block, for the import to be proposed', () => {
    expect(recognise('Entreprise\tVille\nA\tLille\nB\tDouai\nC\tRoubaix\n', world).rows).toBe(3);
    expect(recognise('Bonjour\tmadame', world).rows).toBe(0);
  });
});
