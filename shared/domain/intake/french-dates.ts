import type { IsoDate } from '#shared/records/ids.ts';
import { parseDate } from '../week/iso-date.ts';

const months = [
  'janv(?:ier|\\.)?',
  'fev(?:rier|r?\\.?)?',
  'mars',
  'avr(?:il|\\.)?',
  'mai',
  'juin',
  'juil(?:let|\\.)?',
  'aout',
  'sept(?:embre|\\.)?',
  'oct(?:obre|\\.)?',
  'nov(?:embre|\\.)?',
  'dec(?:embre|\\.)?',
].map((name) => new RegExp(`^${name}$`));

/** For building patterns on flat text: a month's name, a weekday before a day (« lundi 14 »). */
export const monthPattern =
  '(?:janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?)';
export const weekdayPattern = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';

/** 1 to 12; 0 for what is no month. */
export function monthOf(flatName: string): number {
  return months.findIndex((pattern) => pattern.test(flatName)) + 1;
}

/** The day in the school year that starts in `schoolYear` (September to August) where no year is said; undefined if it does not exist. */
export function dateOf(
  day: number,
  month: number,
  year: string | undefined,
  schoolYear: number,
): IsoDate | undefined {
  const said = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  const full = said ?? (month >= 9 ? schoolYear : schoolYear + 1);
  const two = (value: number): string => String(value).padStart(2, '0');
  return parseDate(`${full}-${two(month)}-${two(day)}`);
}
