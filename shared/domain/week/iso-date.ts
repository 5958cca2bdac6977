import type { Instant, IsoDate } from '#shared/records/ids.ts';

const dayMs = 86_400_000;
const form = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Midnight UTC of a calendar day in milliseconds since 1970; NaN for a day that does not exist (`2027-02-30`). */
export function dayTime(date: string): number {
  const match = form.exec(date);
  if (match === null) return Number.NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  return year > 0 && toDate(time) === date ? time : Number.NaN;
}

function toDate(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}

/** The text as a calendar day, or undefined if there is no such day. */
export function parseDate(text: string): IsoDate | undefined {
  return Number.isNaN(dayTime(text)) ? undefined : (text as IsoDate);
}

/** Days already counted on, by how many and from where: a season has a few hundred, asked for a hundred thousand times. */
const known = new Map<number, Map<IsoDate, IsoDate>>();
const knownLimit = 5_000;

/** The day so many days later (or earlier, if negative). `date` exists. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const from = known.get(days) ?? new Map<IsoDate, IsoDate>();
  const before = from.get(date);
  if (before !== undefined) return before;
  const later = toDate(dayTime(date) + days * dayMs);
  if (from.size >= knownLimit) from.clear();
  if (known.size >= knownLimit) known.clear();
  known.set(days, from.set(date, later));
  return later;
}

/** Days from one day to another; negative when `to` is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((dayTime(to) - dayTime(from)) / dayMs);
}

/** The UTC day of an instant. */
export function dayOf(instant: Instant): IsoDate {
  return instant.slice(0, 10) as IsoDate;
}
