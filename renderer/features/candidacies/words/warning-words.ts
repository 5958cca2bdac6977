import type { CandidacyWarning } from '#renderer/data/api/candidacies.ts';
import type { Format } from '#renderer/text/format.ts';
import { french } from '#renderer/text/resources.ts';
import type { Words } from './words.ts';

/** What a warning says to a person. */
export function warningWords(warning: CandidacyWarning, t: Words, format: Format): string {
  switch (warning.code) {
    case 'outside-class-weeks':
      return t('warning.outside-class-weeks', { weeks: format.list(warning.weeks.map(format.weekNumber)) });
    case 'school-holiday':
      return t('warning.school-holiday', { name: holidayName(warning.holiday, t) });
    case 'public-holiday':
      return t('warning.public-holiday', {
        count: warning.days.length,
        days: format.list(warning.days.map((day) => format.date(day))),
        open: warning.openDays,
      });
    case 'far':
      return t('warning.far', {
        distance: format.distance(warning.metres / 1_000),
        limit: format.distance(warning.limit / 1_000),
      });
    case 'young':
      return t('warning.young', { years: warning.age, limit: warning.limit });
    case 'overbooked':
      return t('warning.overbooked', { count: warning.others.length });
    case 'outside-season':
    case 'reserved':
    case 'offer-not-open':
    case 'offer-missing':
    case 'second-placement':
      return t(`warning.${warning.code}`);
  }
}

function holidayName(code: string, t: Words): string {
  return Object.hasOwn(french.candidacies.holiday, code) ? t(`holiday.${code as 'noel'}`) : code;
}
