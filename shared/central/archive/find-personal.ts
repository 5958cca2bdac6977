import { foldText } from '#shared/lib/fold-text.ts';
import { digitsOf, holdsPerson, type PersonalValues } from './personal-values.ts';

/** Where names of schools, organisations and towns stand: « Boulangerie Martin » is no pupil called Martin. */
const publicNames = new Set(['name', 'town']);

/**
 * Where a personal value of the original stands in what is to be kept, by path (`organisations/3/name`), never the
 * value. A name by itself is looked for everywhere but in public names, where whole names alone tell a person; mails,
 * numbers, days of birth and the ids of pupils' records are looked for everywhere.
 */
export function findPersonal(kept: unknown, personal: PersonalValues): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string, name: string): void => {
    if (typeof value === 'string') {
      if (isPersonal(value, personal, publicNames.has(name))) found.push(path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        const inside = path === '' ? key : `${path}/${key}`;
        // A name may stand as a key, too.
        if (isPersonal(key, personal, false)) found.push(`${inside} (key)`);
        walk(each, inside, key);
      }
    }
  };
  walk(kept, '', '');
  return found;
}

/** Of running text, as the report: its own words (« Page », « Rose ») may be somebody's name, whole names may not. */
export function findPersonalInText(text: string, personal: PersonalValues): readonly string[] {
  return text.split('\n').flatMap((line, at) => (isPersonal(line, personal, true) ? [`line ${at + 1}`] : []));
}

function isPersonal(text: string, personal: PersonalValues, isPublicName: boolean): boolean {
  if (/[^\s@]@[^\s@]/.test(text) || personal.mails.has(text.toLowerCase())) return true;
  if (/(?:student|candidacy|placement|act):[0-9A-Z]/.test(text)) return true;
  if (phonesIn(text).some((phone) => personal.phones.has(phone))) return true;
  if ((text.match(/\d{4}-\d\d-\d\d/g) ?? []).some((day) => personal.dates.has(day))) return true;
  const words = foldText(text).split(' ');
  if (holdsPerson(words, personal)) return true;
  return (
    !isPublicName && (personal.words.has(words.join(' ')) || words.some((word) => personal.words.has(word)))
  );
}

function phonesIn(text: string): readonly string[] {
  const runs = text.match(/(?<!\d)\+?\d(?:[ .-]?\d){8,12}(?!\d)/g) ?? [];
  return runs.filter((run) => run.replace(/\D/g, '').length < 14).map(digitsOf);
}
