import { checkSiret, siretDigits } from '../organisation/siret.ts';
import type { Proposal } from './proposal.ts';

const siret =
  /(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{5}(?!\d)|(?<!\d)\d{3} \d{3} \d{3} \d{2} \d{3}(?!\d)/g;
const mail = /[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/g;
const phone = /(?<![\d+])(?:(?:\+|00)33 ?(?:\(0\) ?)?|0)([1-9])((?:[ .-]?\d{2}){4})(?!\d)/g;
/** Addresses that nobody reads, and the schools' own. */
const notTheirs = /no-?reply|ne-?pas-?repondre|mailer-daemon|^ce\.\d{7}[a-z]@|@ac-[a-z]+\.fr$/;

/** The SIRET numbers whose sums are right; one that is not is no SIRET, but a number that looks like it. */
export function findSiret(flat: string): Proposal[] {
  return [...flat.matchAll(siret)].flatMap((match) => {
    const value = siretDigits(match[0]);
    if (!checkSiret(value).allowed) return [];
    return [{ field: 'siret', value, ...spot(match), certainty: 'sure' } as const];
  });
}

export function findMail(flat: string): Proposal[] {
  return [...flat.matchAll(mail)].flatMap((match) => {
    const value = match[0].replace(/^['.]+/, '');
    if (notTheirs.test(value)) return [];
    return [{ field: 'contactMail', value, ...spot(match), certainty: 'sure' } as const];
  });
}

/** French numbers, as people write them: `03 20 12 34 56`. A fax is nobody's telephone. */
export function findPhone(flat: string): Proposal[] {
  return [...flat.matchAll(phone)].flatMap((match) => {
    if (/fax\s*[.:]*\s*$|telecopie\s*:?\s*$/.test(flat.slice(Math.max(0, match.index - 14), match.index)))
      return [];
    const digits = `0${match[1]}${(match[2] ?? '').replaceAll(/\D/g, '')}`;
    const value = digits.replaceAll(/(\d\d)(?=\d)/g, '$1 ');
    return [{ field: 'contactPhone', value, ...spot(match), certainty: 'sure' } as const];
  });
}

function spot(match: RegExpExecArray): { from: number; to: number } {
  return { from: match.index, to: match.index + match[0].length };
}
