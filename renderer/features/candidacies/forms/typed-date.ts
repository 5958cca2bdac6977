import { parseDate } from '#shared/domain/week/iso-date.ts';
import type { IsoDate } from '#shared/records/ids.ts';

const french = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/;

/**
 * A day as people type it: `14/02/2027`, `14.2.27`, `14/2` (the year of `near`, or the next one if that day lies more
 * than half a year before it), or ISO. Undefined for a day that does not exist.
 */
export function readDate(typed: string, near: IsoDate): IsoDate | undefined {
  const text = typed.trim();
  const iso = parseDate(text);
  if (iso !== undefined) return iso;
  const match = french.exec(text);
  if (match === null) return undefined;
  const [, day = '', month = '', year] = match;
  const inYear = (value: number) => parseDate(`${value}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const base = Number(near.slice(0, 4));
  const sameYear = inYear(base);
  const halfYear = 182 * 86_400_000;
  if (sameYear !== undefined && Date.parse(near) - Date.parse(sameYear) <= halfYear) return sameYear;
  return inYear(base + 1);
}

/** The day as it is typed: `2027-02-14` → `14/02/2027`. */
export function writeDate(date: IsoDate): string {
  return date.split('-').toReversed().join('/');
}
