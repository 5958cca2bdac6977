import { describe, expect, it } from 'vitest';
import { weeklyMinutes, workTimeFaults } from '#shared/domain/offer/work-time.ts';
import { everyDay } from '#tests/fixtures/intake/written-text.ts';

const codes = (hours: Record<string, readonly [string, string]>, lunchBreak?: string): string[] => [
  ...new Set(workTimeFaults({ hours, ...(lunchBreak && { lunchBreak }) }).map(({ because }) => because)),
];

describe('the working time of a pupil', () => {
  it('is fine from nine to five with an hour at noon', () => {
    expect(codes(everyDay('09:00', '17:00'), '12:00-13:00')).toEqual([]);
    expect(weeklyMinutes({ hours: everyDay('09:00', '17:00'), lunchBreak: '12:00-13:00' })).toBe(35 * 60);
  });

  it('counts a short day without a break', () => {
    expect(codes({ mercredi: ['09:00', '12:00'] })).toEqual([]);
    expect(codes({ lundi: ['09:00', '13:30'] })).toEqual([]);
    expect(codes({ lundi: ['09:00', '13:31'] })).toEqual(['no-break']);
  });

  it.each([
    [{ lundi: ['09:00', '17:01'] as const }, '12:00-13:00', ['day-too-long']],
    [{ lundi: ['05:59', '10:00'] as const }, undefined, ['too-early']],
    [{ lundi: ['16:00', '20:01'] as const }, undefined, ['too-late']],
    [{ lundi: ['9:00', '17:00'] as const }, undefined, ['not-a-time']],
    [{ lundi: ['24:00', '25:00'] as const }, undefined, ['not-a-time']],
    [{ lundi: ['17:00', '09:00'] as const }, undefined, ['ends-before-start']],
    [
      { lundi: ['15:30', '19:30'] as const, mardi: ['09:00', '12:00'] as const },
      undefined,
      ['rest-too-short'],
    ],
    [{ lundi: ['15:30', '19:30'] as const, mercredi: ['09:00', '12:00'] as const }, undefined, []],
  ])('%j with the break %s: %j', (hours, lunch, expected) => {
    expect(codes(hours, lunch)).toEqual(expected);
  });

  it('ends with the fifth day and the thirty-fifth hour', () => {
    const six = { ...everyDay('09:00', '12:00'), samedi: ['09:00', '12:00'] as const };
    expect(codes(six)).toEqual(['too-many-days']);
    expect(codes(everyDay('09:00', '17:01'), '12:00-13:00')).toEqual(['day-too-long', 'week-too-long']);
  });

  it('names the day', () => {
    expect(workTimeFaults({ hours: { jeudi: ['05:00', '09:00'] } })[0]?.facts).toEqual({ day: 'jeudi' });
  });
});
