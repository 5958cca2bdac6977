import { describe, expect, it } from 'vitest';
import { type Forwarded, forwardLetters } from '#renderer/features/candidacies/forward/forward-text.ts';
import { mailLink } from '#renderer/features/candidacies/forward/mail-link.ts';
import type { Words } from '#renderer/features/candidacies/words/words.ts';
import { createFormat } from '#renderer/text/format.ts';
import { i18n } from '#renderer/text/i18n.ts';
import type { IsoDate } from '#shared/records/ids.ts';

const t = i18n.getFixedT('fr', ['candidacies', 'terms', 'verdicts', 'commands']) as Words;
const format = createFormat('fr');

const someone = {
  firstName: 'Océane',
  lastName: 'Vandenberghe',
  mail: 'oceane.v@eleve.example',
  phone: '06 11 22 33 44',
  birthDate: '2012-03-09',
};

function forwarded(organisation: string, motivation: string): Forwarded {
  return {
    row: {
      id: 'candidacy:01KA0000000000000000ABCDEF',
      studentName: 'Vandenberghe Océane',
      organisationId: `organisation:${organisation}`,
      organisationName: organisation,
      offerTitle: 'Au fournil',
      town: 'Lille',
      week: '2027-W05',
    },
    candidacy: { motivation },
    student: someone,
    school: { name: 'Collège Jean Macé', town: 'Lille' },
    ageOnWeek: 14,
  } as unknown as Forwarded;
}

const answerBy = '2027-01-15' as IsoDate;

describe('the text that is ready to forward', () => {
  const motivation =
    'Je suis Océane Vandenberghe, OCEANE pour mes amis. Écrivez à oceane.v@eleve.example ou au 06 11 22 33 44.';
  const [letter] = forwardLetters([forwarded('Fournil Dupré', motivation)], answerBy, t, format);
  const text = `${letter?.subject}\n${letter?.body}`;

  it('has neither the pupil’s name nor contacts nor birth date, also where the motivation has them', () => {
    expect(text).not.toMatch(/oc[eé]ane|vandenberghe|06 11|@|2012|mars/i);
  });

  it('says what the organisation needs to answer', () => {
    expect(text).toContain('Au fournil');
    expect(text).toContain('semaine 5, du lundi 1er au vendredi 5 février 2027');
    expect(text).toContain('Collège Jean Macé');
    expect(text).toMatch(/14\sans/);
    expect(text).toContain('ABCDEF');
    expect(text).toMatch(/vendredi 15\sjanvier\s2027/);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  it('makes one letter an organisation', () => {
    const views = ['A', 'B', 'A'].map((name) => forwarded(name, 'Bonjour'));
    const letters = forwardLetters(views, answerBy, t, format);
    expect(letters.map(({ organisation }) => organisation)).toEqual(['A', 'B']);
    expect(letters[0]?.body.match(/Bonjour$/gm)).toHaveLength(2);
  });
});

describe('the link to a mail program', () => {
  it('holds a short text whole, and only the subject of a long one', () => {
    const short = mailLink('accueil@fournil.example', 'Un & deux', 'Ligne 1\nLigne 2 ?');
    expect(short).toEqual({
      whole: true,
      href: 'mailto:accueil@fournil.example?subject=Un%20%26%20deux&body=Ligne%201%0D%0ALigne%202%20%3F',
    });
    const long = mailLink('', 'Sujet', 'é'.repeat(2_000));
    expect(long).toEqual({ whole: false, href: 'mailto:?subject=Sujet' });
  });

  it('takes nothing for an address that is none', () => {
    expect(mailLink('a@b?cc=x@y', 's', 'b').href).toMatch(/^mailto:\?/);
    expect(mailLink('Mme Petit, 03 20', 's', 'b').href).toMatch(/^mailto:\?/);
  });
});
