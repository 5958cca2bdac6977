import { type Refused, refused } from '#shared/lib/verdict.ts';

/** Working hours by day as an offer or an agreement holds them; `lunchBreak` is `12:00-13:30` or free words. */
export interface WorkTime {
  readonly hours: Readonly<Record<string, readonly [string, string]>>;
  readonly lunchBreak?: string;
}

export type WorkTimeFault =
  | 'not-a-time'
  | 'ends-before-start'
  | 'day-too-long'
  | 'week-too-long'
  | 'too-early'
  | 'too-late'
  | 'no-break'
  | 'rest-too-short'
  | 'too-many-days';

/** Minutes, hours of the day in minutes since midnight, and days: what the law allows a pupil under sixteen. */
export interface WorkTimeLimits {
  readonly day: number;
  readonly week: number;
  readonly earliest: number;
  readonly latest: number;
  readonly breakAfter: number;
  readonly rest: number;
  readonly days: number;
}

/**
 * Limits of a pupil of fourteen or fifteen: 7 hours a day and 35 a week (agreement of the national platform, art. 8;
 * 30 hours under fifteen where a chamber asks for it: `week`), none between 20:00 and 6:00 (code du travail, L. 3163-1
 * and -2), a break after 4 h 30 (L. 3162-3), 14 hours of rest (L. 3164-1), two days of rest a week (L. 3164-2).
 */
export const pupilLimits: WorkTimeLimits = {
  day: 7 * 60,
  week: 35 * 60,
  earliest: 6 * 60,
  latest: 20 * 60,
  breakAfter: 4 * 60 + 30,
  rest: 14 * 60,
  days: 5,
};

/** Where each limit is written, for the screen to name. */
export const workTimeSources: Readonly<Partial<Record<WorkTimeFault, string>>> = {
  'day-too-long': 'convention type, art. 8',
  'week-too-long': 'convention type, art. 8',
  'too-early': 'code du travail, L. 3163-2',
  'too-late': 'code du travail, L. 3163-2',
  'no-break': 'code du travail, L. 3162-3',
  'rest-too-short': 'code du travail, L. 3164-1',
  'too-many-days': 'code du travail, L. 3164-2',
};

/** The days in their order; hours of a day with another name are not read. */
export const workDays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const middayFrom = 11 * 60;
const middayTo = 15 * 60;
const shortestBreak = 30;

/** `09:30` → 570; NaN for what is no time of a day. */
export function minutesOf(clock: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(clock);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : Number.NaN;
}

/** Minutes of the break in the day: 0 where none is said, half an hour where it is said without times. */
function breakOf(text: string | undefined): number {
  if (!text?.trim()) return 0;
  const [from, to] = [...text.matchAll(/(\d{1,2})[:h](\d{2})?/g)].map(
    ([, hours, minutes]) => Number(hours) * 60 + Number(minutes ?? 0),
  );
  if (from === undefined || to === undefined) return shortestBreak;
  return to > from && from >= middayFrom && to <= middayTo ? to - from : 0;
}

/** Minutes worked in the week, breaks taken off; a day that cannot be read counts for nothing. */
export function weeklyMinutes({ hours, lunchBreak }: WorkTime): number {
  return workDays.reduce((sum, day) => sum + workedOn(hours[day], breakOf(lunchBreak), pupilLimits), 0);
}

function workedOn(
  span: readonly [string, string] | undefined,
  lunch: number,
  { breakAfter }: WorkTimeLimits,
): number {
  const length = span ? minutesOf(span[1]) - minutesOf(span[0]) : 0;
  if (!(length > 0)) return 0;
  return length > breakAfter ? length - lunch : length;
}

/** All that is against the limits, day by day and then for the week; `facts` name the day and the minutes found. */
export function workTimeFaults(
  time: WorkTime,
  limits: WorkTimeLimits = pupilLimits,
): Refused<WorkTimeFault>[] {
  const faults: Refused<WorkTimeFault>[] = [];
  const lunch = breakOf(time.lunchBreak);
  const days = workDays.filter((day) => time.hours[day] !== undefined);
  let lastEnd: { readonly index: number; readonly end: number } | undefined;
  let week = 0;
  for (const day of days) {
    const [start, end] = (time.hours[day] ?? ['', '']).map(minutesOf);
    if (start === undefined || end === undefined || Number.isNaN(start + end)) {
      faults.push(refused('not-a-time', { day }));
      continue;
    }
    if (end <= start) {
      faults.push(refused('ends-before-start', { day }));
      continue;
    }
    const worked = workedOn(time.hours[day], lunch, limits);
    week += worked;
    if (worked > limits.day) faults.push(refused('day-too-long', { day, minutes: worked }));
    if (start < limits.earliest) faults.push(refused('too-early', { day }));
    if (end > limits.latest) faults.push(refused('too-late', { day }));
    if (end - start > limits.breakAfter && lunch < shortestBreak) faults.push(refused('no-break', { day }));
    const index = workDays.indexOf(day);
    if (lastEnd?.index === index - 1) {
      const rest = start + 24 * 60 - lastEnd.end;
      if (rest < limits.rest) faults.push(refused('rest-too-short', { day, minutes: rest }));
    }
    lastEnd = { index, end };
  }
  if (week > limits.week) faults.push(refused('week-too-long', { minutes: week }));
  if (days.length > limits.days) faults.push(refused('too-many-days', { count: days.length }));
  return faults;
}
