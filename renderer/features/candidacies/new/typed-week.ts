import { formatWeek, parseWeek, weeksInYear } from '#shared/domain/week/iso-week.ts';
import type { IsoWeek } from '#shared/records/ids.ts';

export type TypedWeek =
  | { readonly kind: 'week'; readonly week: IsoWeek }
  /** Week 53 of a year that has 52. */
  | { readonly kind: 'too-late'; readonly year: number; readonly weeks: number }
  | { readonly kind: 'wrong' };

const typed = /^(?:s|sem\.?|semaine|w|wk|week)?\s*(\d{1,2})(?:[\s/.-]+(\d{4}))?$/i;

/**
 * A week as people type it: « 5 », « sem. 5 », « 5 2027 », `2027-W05`. Without a year it is that of the school year
 * beginning in `startYear`: weeks from 32 on are of its first half.
 */
export function readTypedWeek(text: string, startYear: number): TypedWeek {
  const trimmed = text.trim();
  const iso = /^(\d{4})-?W(\d{1,2})$/i.exec(trimmed);
  const match = typed.exec(trimmed);
  const number = Number(iso?.[2] ?? match?.[1] ?? Number.NaN);
  if (!Number.isInteger(number) || number < 1) return { kind: 'wrong' };
  const year = Number(iso?.[1] ?? match?.[2] ?? (number >= 32 ? startYear : startYear + 1));
  const week = formatWeek(year, number);
  if (week !== undefined && parseWeek(week) !== undefined) return { kind: 'week', week };
  return number === 53 ? { kind: 'too-late', year, weeks: weeksInYear(year) } : { kind: 'wrong' };
}
