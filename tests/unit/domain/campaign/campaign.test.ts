import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsOf } from '#shared/domain/campaign/settings.ts';
import { type WarningContext, warnings } from '#shared/domain/campaign/warnings.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { week5, week6 } from '../support/history.ts';

const well: WarningContext = {
  week: week5,
  classWeeks: [week5],
  campaign: { firstWeek: week5, lastWeek: week6, weeks: {} },
  distance: 20_000,
  birthDate: '2013-02-01' as IsoDate,
  settings: defaultSettings,
};
const holiday = { openDays: 4, publicHolidays: ['2027-02-03' as IsoDate] };

describe('settings', () => {
  it('are those of the campaign over the defaults', () => {
    expect(defaultSettings).toEqual({
      reviewDays: 7,
      hostAnswerDays: 15,
      holdDays: 5,
      farMetres: 20_000,
      youngUnderYears: 14,
    });
    expect(settingsOf({ settings: { holdDays: 3 } })).toEqual({ ...defaultSettings, holdDays: 3 });
    expect(settingsOf(undefined)).toEqual(defaultSettings);
  });
});

describe('warnings', () => {
  const cases: readonly [string, object][] = [
    ['', {}],
    ['', { classWeeks: [] }],
    ['outside-class-weeks', { classWeeks: [week6] }],
    ['outside-season', { campaign: { ...well.campaign, firstWeek: week6 } }],
    [
      'school-holiday',
      { campaign: { ...well.campaign, weeks: { [week5]: { openDays: 5, holiday: 'hiver' } } } },
    ],
    ['public-holiday', { campaign: { ...well.campaign, weeks: { [week5]: holiday } } }],
    ['far', { distance: 20_001 }],
    ['', { distance: 30_000, settings: { ...defaultSettings, farMetres: 30_000 } }],
    ['young', { birthDate: '2013-02-02' }],
    ['', { birthDate: '2013-02-02', settings: { ...defaultSettings, youngUnderYears: 13 } }],
    ['', { birthDate: '2013-02-30' }],
    ['outside-class-weeks far young', { classWeeks: [week6], distance: 60_000, birthDate: '2014-01-01' }],
  ];
  for (const [codes, change] of cases) {
    it(`${JSON.stringify(change)}: ${codes || 'none'}`, () => {
      expect(
        warnings({ ...well, ...change })
          .map(({ code }) => code)
          .join(' '),
      ).toBe(codes);
    });
  }

  it('carry what words them', () => {
    expect(warnings({ ...well, distance: 25_000, birthDate: '2013-06-01' as IsoDate })).toEqual([
      { code: 'far', metres: 25_000, limit: 20_000 },
      { code: 'young', age: 13, limit: 14 },
    ]);
  });

  it('warn of nothing that is not known', () => {
    expect(warnings({ week: week5, classWeeks: [], settings: defaultSettings })).toEqual([]);
  });
});
