import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { formatWeek, weekOf, weeksBetween } from '../week/iso-week.ts';
import { dateOf, monthOf, monthPattern, weekdayPattern } from './french-dates.ts';
import type { Proposal } from './proposal.ts';

const day = `(?:${weekdayPattern}\\s+)?(\\d{1,2})(?:er)?`;
const year = '(?:\\s+(\\d{4}))?';
/** « du 14 au 18 juin 2027 », « du lundi 30 novembre au vendredi 4 décembre » */
const worded = new RegExp(
  `(?:du|de|entre le)\\s+(?:le\\s+)?${day}(?:\\s+(${monthPattern})${year})?\\s+(?:au|et le|a|jusqu'au)\\s+${day}\\s+(${monthPattern})${year}`,
  'g',
);
/** « 14/06/2027 - 18/06/2027 », « du 14/06 au 18/06 » */
const numeric =
  /(?<![\d/])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\s*(?:au|a|et|-|>|→)\s*(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d/])/g;
/** « semaine du 14 juin », « semaines du 11 et du 18 janvier 2027 » */
const weekOfDay = new RegExp(
  `sem(?:aines?|\\.)?\\s+(?:du|des|commencant le|de)\\s+((?:${day}\\s*(?:,|et|ou|puis|&)\\s*(?:(?:celle\\s+)?du\\s+|le\\s+)?)*${day})\\s+(${monthPattern})${year}`,
  'g',
);
const weekOfNumericDay = /sem(?:aines?|\.)?\s+du\s+(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?/g;
const isoWeeks = /(?<!\d)(\d{4})-?[ws](\d{2})(?!\d)/g;
/** « semaines 3, 4 et 5 », « S24 », « sem. 3 à 6 »; not « par semaine 5 jours ». */
const numbered =
  /(?:\bsemaines?\s*(?:n[°o]s?\s*)?|\bsem\.?\s*|\bs)(\d{1,2})((?:\s*(?:,|;|et|ou|a|au|-|\/|&)\s*(?:la\s+)?(?:semaine\s+|sem\.?\s*|s)?\d{1,2}(?!\d)(?!\s\d{2}\b))*)(?!\d)(?!\s*(?:h|jours?|heures?|eleves?|places?|stagiaires?|\/))/g;
/** What a period is when it is not the weeks of the offer. */
const elsewhere = /inscri|candidat|repond|reponse|ferm|conge|vacance|absent|avant le|cloture|reunion/;
const longest = 40;

/** Weeks named in the text by number, by date or by period, as one proposal each; the caller makes them one list. */
export function findWeeks(flat: string, schoolYear: number): Proposal[] {
  const found: Proposal[] = [];
  const taken: [number, number][] = [];
  const add = (match: RegExpExecArray, weeks: readonly (IsoWeek | undefined)[], isSure: boolean): void => {
    const real = weeks.filter((week) => week !== undefined);
    const [from, to] = [match.index, match.index + match[0].length];
    if (real.length === 0 || taken.some(([a, b]) => from < b && to > a)) return;
    taken.push([from, to]);
    const line = flat.slice(flat.lastIndexOf('\n', from) + 1, to);
    const doubtful = !isSure || elsewhere.test(line) || real.length < weeks.length || real.length > 6;
    const value = [...new Set(real)].sort();
    found.push({ field: 'weeks', value, from, to, certainty: doubtful ? 'likely' : 'sure' });
  };
  for (const match of flat.matchAll(worded)) {
    const [, d1, m1, y1, d2, m2, y2] = match;
    const month2 = monthOf(m2 ?? '');
    const to = dateOf(Number(d2), month2, y2, schoolYear);
    const from = dateOf(Number(d1), m1 ? monthOf(m1) : month2, y1 ?? (m1 ? undefined : y2), schoolYear);
    add(match, between(from, to), true);
  }
  for (const match of flat.matchAll(numeric)) {
    const [, d1, m1, y1, d2, m2, y2] = match;
    const to = dateOf(Number(d2), Number(m2), y2, schoolYear);
    add(match, between(dateOf(Number(d1), Number(m1), y1 ?? yearFor(y2, m1, m2), schoolYear), to), true);
  }
  for (const match of flat.matchAll(weekOfDay)) {
    const days = [...(match[1] ?? '').matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
    const [name, said] = [match.at(-2) ?? '', match.at(-1)];
    add(
      match,
      days.map((one) => toWeek(dateOf(one, monthOf(name), said, schoolYear))),
      true,
    );
  }
  for (const match of flat.matchAll(weekOfNumericDay)) {
    add(match, [toWeek(dateOf(Number(match[1]), Number(match[2]), match[3], schoolYear))], true);
  }
  for (const match of flat.matchAll(isoWeeks))
    add(match, [formatWeek(Number(match[1]), Number(match[2]))], true);
  for (const match of flat.matchAll(numbered)) add(match, byNumber(match, schoolYear), true);
  return found;
}

/** « 30/11 – 04/12/2026 »: one year said for both, unless the turn of the year lies between. */
function yearFor(said: string | undefined, first?: string, second?: string): string | undefined {
  return said !== undefined && Number(first) <= Number(second) ? said : undefined;
}

function between(from: IsoDate | undefined, to: IsoDate | undefined): (IsoWeek | undefined)[] {
  if (!from || !to || to < from) return [];
  const weeks = weeksBetween(weekOf(from), weekOf(to));
  return weeks.length > longest ? [] : weeks;
}

function toWeek(date: IsoDate | undefined): IsoWeek | undefined {
  return date && weekOf(date);
}

/** Numbers from 36 on lie in the year the school year starts in. */
function byNumber(match: RegExpExecArray, schoolYear: number): (IsoWeek | undefined)[] {
  const rest = [
    ...(match[2] ?? '').matchAll(/(,|;|et|ou|a|au|-|\/|&)\s*(?:la\s+)?(?:semaine\s+|sem\.?\s*|s)?(\d{1,2})/g),
  ];
  const week = (number: number): IsoWeek | undefined =>
    formatWeek(number >= 36 ? schoolYear : schoolYear + 1, number);
  let last = week(Number(match[1]));
  const weeks: (IsoWeek | undefined)[] = [last];
  for (const [, link = '', digits] of rest) {
    const next = week(Number(digits));
    if (
      /^(?:a|au|-)$/.test(link) &&
      last &&
      next &&
      next > last &&
      weeksBetween(last, next).length <= longest
    )
      weeks.push(...weeksBetween(last, next));
    else weeks.push(next);
    last = next;
  }
  return weeks;
}
