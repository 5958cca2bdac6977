import { createRecord } from '#shared/domain/join/create.ts';
import { type Campaign, campaignVersion } from '#shared/records/campaign/schema.ts';
import type { CampaignId } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { seasonFirstWeek, seasonLastWeek } from '#shared/reference/weeks/season-2026.ts';
import type { SeedContext } from './context.ts';
import { at } from './random.ts';

/** The campaign's own record: its weeks are what the rules read, so a wrong holiday is corrected here, by a person. */
export function makeCampaign(context: SeedContext): Campaign {
  const author = context.people.find((person) => person.role === 'coordinator') ?? at(context.people, 0);
  return createRecord(
    {
      id: `campaign:${context.scope}` as CampaignId,
      type: 'campaign',
      schemaVersion: campaignVersion,
      name: 'Stages de troisième 2026-2027, Nord',
      firstWeek: seasonFirstWeek,
      lastWeek: seasonLastWeek,
      weeks: Object.fromEntries(
        context.season.map((week) => [
          week.iso,
          {
            openDays: week.openDays,
            ...(week.holiday ? { holiday: week.holiday } : {}),
            ...(week.publicHolidays.length > 0 ? { publicHolidays: [...week.publicHolidays] } : {}),
          },
        ]),
      ),
      team: Object.fromEntries(
        context.people.map(({ user, displayName, role }) => [user, { displayName, role }]),
      ),
      settings: {},
    },
    context.stamp(author.user, context.historyStart - 1),
    recordKinds.campaign.maps,
  );
}
