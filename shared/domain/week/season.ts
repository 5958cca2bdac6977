import type { Campaign, SeasonWeek } from '#shared/records/campaign/schema.ts';
import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { mondayOf, weeksBetween } from './iso-week.ts';

/** A week of the season as the screens show it. */
export interface SeasonEntry {
  readonly week: IsoWeek;
  readonly monday: IsoDate;
  /** Days on which an organisation may receive: 5 less the public holidays. */
  readonly openDays: number;
  /** Name of the school holiday, if the zone is on one. */
  readonly holiday?: string;
  readonly publicHolidays: readonly IsoDate[];
  /** Whether a pupil may be placed then. */
  readonly isUsable: boolean;
}

type Season = Pick<Campaign, 'firstWeek' | 'lastWeek' | 'weeks'>;

/** Every week from the season's first to its last; one that the campaign says nothing of is an ordinary week. */
export function seasonWeeks(campaign: Season): SeasonEntry[] {
  return weeksBetween(campaign.firstWeek, campaign.lastWeek).map((week) => seasonEntry(week, campaign));
}

/** What the campaign knows of a week; of a week outside the season too. */
export function seasonEntry(week: IsoWeek, campaign: Pick<Campaign, 'weeks'> | undefined): SeasonEntry {
  const known: SeasonWeek | undefined = campaign?.weeks[week];
  const openDays = known?.openDays ?? 5;
  return {
    week,
    monday: mondayOf(week),
    openDays,
    ...(known?.holiday === undefined ? {} : { holiday: known.holiday }),
    publicHolidays: known?.publicHolidays ?? [],
    isUsable: known?.holiday === undefined && openDays > 0,
  };
}
