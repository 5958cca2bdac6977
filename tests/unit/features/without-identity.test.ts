import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutIdentity } from '#renderer/features/candidacies/forward/without-identity.ts';
import { foldText } from '#shared/lib/fold-text.ts';

const masks = { name: '[X]', contact: '[C]' };
const hide = (text: string, firstName: string, lastName: string) =>
  withoutIdentity(text, { firstName, lastName }, masks);

const letters = 'abcdefghijklmnopqrstuvwxyzéèçïöÉÈŁøœ';
const part = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 10 });
const filler = fc.string({ unit: fc.constantFrom(...' .,;!?()0\n', ...'ABÀ') });

describe('a text without who wrote it', () => {
  it('never holds a name of four letters or more, in whatever case, accents or company', () => {
    const spelling = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    fc.assert(
      fc.property(part, part, filler, filler, spelling, (first, last, before, after, spell) => {
        const text = `${before}${spell(first)} ${spell(last)}${after}${spell(first)}${spell(last)}`;
        const plain = foldText(hide(text, first, last)).replaceAll(' ', '');
        expect(plain).not.toContain(foldText(first));
        expect(plain).not.toContain(foldText(last));
      }),
    );
  });

  it('leaves the rest of a motivation as it was', () => {
    const text = 'Je m’appelle Zoé Lefèvre et j’aime les plantes. — Zoe LEFEVRE';
    expect(hide(text, 'Zoé', 'Lefèvre')).toBe('Je m’appelle [X] et j’aime les plantes. — [X]');
  });

  it('takes out compound names, in one piece or in parts', () => {
    expect(hide('Jean-Baptiste Le Goff, dit Baptiste', 'Jean-Baptiste', 'Le Goff')).toBe('[X], dit [X]');
  });

  it('takes a short name out where it is a name, and leaves the word', () => {
    expect(hide('Je suis Li. Ce livre, je le lis. Le Ba, le bas.', 'Li', 'Ba')).toBe(
      'Je suis [X]. Ce livre, je le lis. Le [X], le bas.',
    );
  });

  it('takes out names in any script', () => {
    expect(hide('我叫李伟，我喜欢机器。', '伟', '李')).not.toMatch(/李|伟/);
    expect(hide('Меня зовут Олена Шевченко.', 'Олена', 'Шевченко')).toBe('Меня зовут [X].');
    expect(hide('اسمي ياسمين بن علي', 'ياسمين', 'بن علي')).not.toContain('ياسمين');
  });

  it.each([
    'lea.martin@exemple.fr',
    'LÉA@collège.fr',
    '06 12 34 56 78',
    '+33 (0)6.12.34.56.78',
    '0612345678',
    '@lea_2012',
    'https://exemple.fr/lea',
    'www.exemple.fr',
  ])('takes out « %s »', (contact) => {
    expect(hide(`Joignez-moi : ${contact} le soir`, 'Ana', 'Petit')).toBe('Joignez-moi : [C] le soir');
  });

  it('leaves dates, hours and marks alone', () => {
    const text = 'En 2026, à 9 h 30, j’ai eu 15,5 en maths (3e B, salle 204).';
    expect(hide(text, 'Ana', 'Petit')).toBe(text);
  });

  it('goes through a motivation of a million characters', () => {
    const long = 'J’aime lire avec Zoé. '.repeat(48_000);
    expect(hide(long, 'Zoé', 'Martin')).not.toContain('Zoé');
  });
});
