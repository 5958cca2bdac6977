import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { addDays, dayTime } from './iso-date.ts';

const dayMs = 86_400_000;
const form = /^(\d{4})-W(\d\d)$/;

/** Midnight UTC of the Monday of week 1: the week with 4 January in it (ISO 8601). */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * dayMs));
}

/** The text as a week, or undefined if there is no such week (week 0, week 53 of most years). */
export function parseWeek(text: string): IsoWeek | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [year, number] = [Number(match[1]), Number(match[2])];
  return year > 0 && number >= 1 && number <= weeksInYear(year) ? (text as IsoWeek) : undefined;
}

/** `2027`, `5` → `2027-W05`; undefined if there is no such week. */
export function formatWeek(year: number, number: number): IsoWeek | undefined {
  return parseWeek(`${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`);
}

/** Year and number of a week: `2027-W05` → 2027, 5. */
export function weekParts(week: IsoWeek): { readonly year: number; readonly number: number } {
  return { year: Number(week.slice(0, 4)), number: Number(week.slice(6)) };
}

/** The week that a day lies in. `date` exists. */
export function weekOf(date: IsoDate): IsoWeek {
  const time = dayTime(date);
  const thursday = time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs + 3 * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - firstMonday(year)) / (7 * dayMs)) + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}` as IsoWeek;
}

export function mondayOf(week: IsoWeek): IsoDate {
  const { year, number } = weekParts(week);
  const time = firstMonday(year) + (number - 1) * 7 * dayMs;
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}

export function fridayOf(week: IsoWeek): IsoDate {
  return addDays(mondayOf(week), 4);
}

/** The week so many weeks later (or earlier). */
export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return weekOf(addDays(mondayOf(week), 7 * weeks));
}

/** The weeks from one to another, both included; none when `last` is before `first`. */
export function weeksBetween(first: IsoWeek, last: IsoWeek): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week = first; week <= last; week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/** Negative, zero or positive, for sorting: a week's text sorts as time does. */
export function compareWeeks(a: IsoWeek, b: IsoWeek): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
