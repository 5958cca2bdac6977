import { weekOf } from '#shared/domain/week/iso-week.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';

export interface CalendarWeek {
  readonly iso: IsoWeek;
  readonly monday: IsoDate;
  /** Working days, Monday to Friday less public holidays. */
  readonly openDays: number;
  readonly publicHolidays: readonly IsoDate[];
  /** School holiday of zone B (Lille); no pupil is placed in such a week. */
  readonly holiday?: 'toussaint' | 'noel' | 'hiver' | 'printemps';
}

/** School year 2026-27: the year that starts in the scope's year. */
export const schoolYearStart = 2026;

/** November to March, the window that the circulars name; a campaign may have another. */
export const seasonFirstWeek = '2026-W45' as IsoWeek;
export const seasonLastWeek = '2027-W13' as IsoWeek;

const firstMonday = Date.UTC(2026, 7, 31);
const weekCount = 40;
const day = 86_400_000;

/**
 * Zone B's holidays by the first Monday without class, in weeks. The ministry's calendar of 2026-27 was restated, not
 * fetched, and a rector may change it: so it only fills the campaign's record, which is what the rules read.
 */
const holidays: readonly { name: NonNullable<CalendarWeek['holiday']>; monday: IsoDate; weeks: number }[] = [
  { name: 'toussaint', monday: '2026-10-19' as IsoDate, weeks: 2 },
  { name: 'noel', monday: '2026-12-21' as IsoDate, weeks: 2 },
  { name: 'hiver', monday: '2027-02-22' as IsoDate, weeks: 2 },
  { name: 'printemps', monday: '2027-04-19' as IsoDate, weeks: 2 },
];

/** Legal holidays that fall on a Monday to Friday of the school year. */
const publicHolidays: readonly IsoDate[] = [
  '2026-11-11',
  '2026-12-25',
  '2027-01-01',
  '2027-03-29',
  '2027-05-06',
  '2027-05-17',
] as IsoDate[];

/** Weeks from the first of September to the end of May, 2026-W36 to 2027-W22. 2026 has 53 weeks. */
export const calendar2026: readonly CalendarWeek[] = Array.from({ length: weekCount }, (_, index) =>
  weekFrom(firstMonday + index * 7 * day),
);

function weekFrom(monday: number): CalendarWeek {
  const shut = publicHolidays.filter((date) => {
    const at = Date.parse(date);
    return at >= monday && at < monday + 5 * day;
  });
  const holiday = holidays.find((one) => {
    const start = Date.parse(one.monday);
    return monday >= start && monday < start + one.weeks * 7 * day;
  });
  const date = new Date(monday).toISOString().slice(0, 10) as IsoDate;
  return {
    iso: weekOf(date),
    monday: date,
    openDays: 5 - shut.length,
    publicHolidays: shut,
    ...(holiday ? { holiday: holiday.name } : {}),
  };
}
