import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { becauseWords } from '#renderer/features/sending/aside-words.ts';
import { fieldWords, valueWords } from '#renderer/features/sending/value-words.ts';
import { createFormat } from '#renderer/text/format.ts';
import { french } from '#renderer/text/resources.ts';
import { refusalCodes } from '#shared/central/guard/refusal.ts';

const words = i18next.createInstance();
beforeAll(() =>
  words.init({
    lng: 'fr',
    resources: { fr: french },
    defaultNS: 'sending',
    interpolation: { escapeValue: false },
  }),
);
const t = () => words.getFixedT('fr', 'sending') as never;

describe('why something was refused', () => {
  it.each(refusalCodes)('is a sentence of ours for %s', (code) => {
    const sentence = becauseWords({ kind: 'refused', because: `${code}: quelque-chose` }, t());
    expect(sentence).not.toMatch(/Le centre dit|\{\{|because\./);
    expect(sentence).toMatch(/\.$/);
  });

  it('is the centre’s own words for a code that we do not know, and names the field of what cannot be read', () => {
    expect(becauseWords({ kind: 'refused', because: 'pas aujourd’hui' }, t())).toContain('pas aujourd’hui');
    expect(becauseWords({ kind: 'refused', because: 'label: x' }, t())).toContain('label: x');
    expect(becauseWords({ kind: 'unreadable', because: '/decisions/0' }, t())).toContain('decisions/0');
    expect(becauseWords({ kind: 'unknown', because: 'voyage' }, t())).toContain('voyage');
  });
});

describe('a contested value', () => {
  const format = createFormat('fr');
  it('reads as people say it, whatever it is', () => {
    expect(valueWords(undefined, t(), format)).toBe('(effacé)');
    expect(valueWords(['2027-W05', '2027-W06'], t(), format)).toMatch(/^sem\.\s5, sem\.\s6$/);
    expect(valueWords(true, t(), format)).toBe('Oui');
    expect(valueWords({ name: 'Rose', mail: 'r@x.fr' }, t(), format)).toBe('Rose · r@x.fr');
    expect(valueWords('x'.repeat(9_000), t(), format)).toHaveLength(401);
  });

  it('has the field’s name, with the key of a map; one of a newer program keeps its own', () => {
    expect(fieldWords('classes/3e A', t())).toBe('Classe 3e A');
    expect(fieldWords('ruban', t())).toBe('ruban');
  });
});
