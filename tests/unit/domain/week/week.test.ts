import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAt, ageOnWeek } from '#shared/domain/week/age.ts';
import { addDays, daysBetween, dayTime, parseDate } from '#shared/domain/week/iso-date.ts';
import {
  addWeeks,
  compareWeeks,
  formatWeek,
  fridayOf,
  mondayOf,
  parseWeek,
  weekOf,
  weekParts,
  weeksBetween,
  weeksInYear,
} from '#shared/domain/week/iso-week.ts';
import { seasonEntry, seasonWeeks } from '#shared/domain/week/season.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';

const date = (text: string) => text as IsoDate;
const week = (text: string) => text as IsoWeek;
const anyDate = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((time) => date(new Date(time).toISOString().slice(0, 10)));

describe('calendar days', () => {
  it('exist or do not', () => {
    for (const text of ['2027-02-28', '2028-02-29', '2027-12-31']) expect(parseDate(text)).toBe(text);
    for (const text of [
      '2027-02-30',
      '2027-02-29',
      '2027-04-31',
      '2027-13-01',
      '2027-00-10',
      '2027-1-1',
      '',
      '0000-01-01',
    ]) {
      expect(`${text} ${parseDate(text)}`).toBe(`${text} undefined`);
    }
    expect(dayTime('2027-02-30')).toBeNaN();
  });

  it('are counted over the end of months, of years and of summer time', () => {
    expect(addDays(date('2026-12-30'), 5)).toBe('2027-01-04');
    expect(addDays(date('2027-03-01'), -1)).toBe('2027-02-28');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('ISO weeks', () => {
  it('follow the calendar of the season 2026-2027', () => {
    for (const [name, monday, friday] of [
      ['2026-W46', '2026-11-09', '2026-11-13'],
      ['2026-W53', '2026-12-28', '2027-01-01'],
      ['2027-W01', '2027-01-04', '2027-01-08'],
      ['2027-W05', '2027-02-01', '2027-02-05'],
      ['2027-W22', '2027-05-31', '2027-06-04'],
    ] as const) {
      expect([mondayOf(week(name)), fridayOf(week(name))]).toEqual([monday, friday]);
    }
    expect(weekOf(date('2027-01-03'))).toBe('2026-W53');
    expect(weekOf(date('2025-12-29'))).toBe('2026-W01');
  });

  it('have a 53rd in some years only', () => {
    expect([2015, 2020, 2026, 2032].map(weeksInYear)).toEqual([53, 53, 53, 53]);
    expect([2025, 2027, 2028].map(weeksInYear)).toEqual([52, 52, 52]);
    expect(parseWeek('2026-W53')).toBe('2026-W53');
    for (const text of ['2027-W53', '2027-W00', '2027-W5', '2026-W54', 'W05', '2027-05']) {
      expect(`${text} ${parseWeek(text)}`).toBe(`${text} undefined`);
    }
    expect(formatWeek(2027, 5)).toBe('2027-W05');
    expect(formatWeek(2027, 53)).toBeUndefined();
    expect(weekParts(week('2027-W05'))).toEqual({ year: 2027, number: 5 });
  });

  it('hold each of their days, begin on Mondays and follow one another', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (day, weeks) => {
        const its = weekOf(day);
        expect(parseWeek(its)).toBe(its);
        const since = daysBetween(mondayOf(its), day);
        expect(since >= 0 && since < 7).toBe(true);
        expect(new Date(dayTime(mondayOf(its))).getUTCDay()).toBe(1);
        const other = addWeeks(its, weeks);
        expect(daysBetween(mondayOf(its), mondayOf(other))).toBe(7 * weeks);
        expect(compareWeeks(its, other) < 0).toBe(weeks > 0);
        expect(compareWeeks(its, other) > 0).toBe(weeks < 0);
      }),
    );
  });

  it('are listed over the turn of the year, and not backwards', () => {
    expect(weeksBetween(week('2026-W52'), week('2027-W02'))).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
      '2027-W02',
    ]);
    expect(weeksBetween(week('2027-W02'), week('2027-W01'))).toEqual([]);
  });
});

describe('the season', () => {
  const campaign = {
    firstWeek: week('2026-W51'),
    lastWeek: week('2027-W01'),
    weeks: {
      '2026-W52': { openDays: 4, holiday: 'noel', publicHolidays: [date('2026-12-25')] },
      '2026-W53': { openDays: 0 },
    },
  };
  it('has every week, with what the campaign says of it', () => {
    expect(
      seasonWeeks(campaign).map(({ week: name, openDays, isUsable }) => [name, openDays, isUsable]),
    ).toEqual([
      ['2026-W51', 5, true],
      ['2026-W52', 4, false],
      ['2026-W53', 0, false],
      ['2027-W01', 5, true],
    ]);
    expect(seasonEntry(week('2026-W52'), campaign)).toMatchObject({ holiday: 'noel', monday: '2026-12-21' });
    expect(seasonEntry(week('2026-W52'), undefined)).toMatchObject({ openDays: 5, isUsable: true });
  });
});

describe('age', () => {
  it('is counted in full years on the Monday', () => {
    expect(ageAt(date('2013-02-01'), date('2027-02-01'))).toBe(14);
    expect(ageAt(date('2013-02-02'), date('2027-02-01'))).toBe(13);
    expect(ageOnWeek(date('2013-02-02'), week('2027-W05'))).toBe(13);
    expect(ageAt(date('2012-02-29'), date('2027-02-28'))).toBe(14);
    expect(ageAt(date('2012-02-29'), date('2027-03-01'))).toBe(15);
  });
});
