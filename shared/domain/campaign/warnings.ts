import type { Campaign } from '#shared/records/campaign/schema.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { ageOnWeek } from '../week/age.ts';
import { parseDate } from '../week/iso-date.ts';
import { seasonEntry } from '../week/season.ts';
import type { Settings } from './settings.ts';

/** What a person should look at before forwarding; nothing here forbids anything. */
export type Warning =
  | { readonly code: 'outside-class-weeks'; readonly week: IsoWeek; readonly weeks: readonly IsoWeek[] }
  | { readonly code: 'outside-season'; readonly week: IsoWeek }
  | { readonly code: 'school-holiday'; readonly holiday: string }
  | { readonly code: 'public-holiday'; readonly days: readonly IsoDate[]; readonly openDays: number }
  | { readonly code: 'far'; readonly metres: number; readonly limit: number }
  | { readonly code: 'young'; readonly age: number; readonly limit: number };

/** What is known of a candidacy, as far as it is known: what is missing warns of nothing. */
export interface WarningContext {
  readonly week: IsoWeek;
  readonly classWeeks: readonly IsoWeek[];
  readonly campaign?: Pick<Campaign, 'firstWeek' | 'lastWeek' | 'weeks'>;
  /** Metres between school and workplace. */
  readonly distance?: number;
  readonly birthDate?: IsoDate;
  readonly settings: Settings;
}

/** The warnings of a candidacy, in the order in which they matter. */
export function warnings(context: WarningContext): Warning[] {
  const { week, campaign, settings } = context;
  const found: Warning[] = [];
  if (context.classWeeks.length > 0 && !context.classWeeks.includes(week)) {
    found.push({ code: 'outside-class-weeks', week, weeks: context.classWeeks });
  }
  if (campaign !== undefined && (week < campaign.firstWeek || week > campaign.lastWeek)) {
    found.push({ code: 'outside-season', week });
  }
  const { holiday, publicHolidays, openDays } = seasonEntry(week, campaign);
  if (holiday !== undefined) found.push({ code: 'school-holiday', holiday });
  if (publicHolidays.length > 0 || openDays < 5) {
    found.push({ code: 'public-holiday', days: publicHolidays, openDays });
  }
  if (context.distance !== undefined && context.distance > settings.farMetres) {
    found.push({ code: 'far', metres: context.distance, limit: settings.farMetres });
  }
  if (context.birthDate !== undefined && parseDate(context.birthDate) !== undefined) {
    const age = ageOnWeek(context.birthDate, week);
    if (age < settings.youngUnderYears) found.push({ code: 'young', age, limit: settings.youngUnderYears });
  }
  return found;
}
