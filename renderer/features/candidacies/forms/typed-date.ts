import { addYears, format, isValid, parse, parseISO, subDays } from 'date-fns';
import { parseDate } from '#shared/domain/week/iso-date.ts';
import type { IsoDate } from '#shared/records/ids.ts';

/** Half a year in days: a day without a year that lies further back is next year's. */
const halfYear = 182;

/**
 * A day as people type it: `14/02/2027`, `14.2.27`, `14/2` (the year of `near`, or the next one if that day lies more
 * than half a year before it), or ISO. Undefined for a day that does not exist.
 */
export function readDate(typed: string, near: IsoDate): IsoDate | undefined {
  const iso = parseDate(typed.trim());
  if (iso !== undefined) return iso;
  const text = typed.trim().replaceAll(/[.\- ]/g, '/');
  const reference = parseISO(near);
  const year = text.split('/')[2];
  const date = parse(text, year === undefined ? 'd/M' : year.length === 2 ? 'd/M/yy' : 'd/M/yyyy', reference);
  if (year === undefined) return readDayOfYear(text, date, reference);
  return isValid(date) && (year.length === 2 || year.length === 4) ? isoDate(date) : undefined;
}

/** 29 February exists in some years only, so that the next year's is read anew. */
function readDayOfYear(text: string, thisYear: Date, near: Date): IsoDate | undefined {
  if (isValid(thisYear) && thisYear >= subDays(near, halfYear)) return isoDate(thisYear);
  const nextYear = parse(text, 'd/M', addYears(near, 1));
  return isValid(nextYear) ? isoDate(nextYear) : undefined;
}

function isoDate(date: Date): IsoDate {
  return format(date, 'yyyy-MM-dd') as IsoDate;
}

/** The day as it is typed: `2027-02-14` → `14/02/2027`. */
export function writeDate(date: IsoDate): string {
  return format(parseISO(date), 'dd/MM/yyyy');
}
