import type { Campaign, CampaignSettings } from '#shared/records/campaign/schema.ts';

export type Settings = Readonly<Required<CampaignSettings>>;

/** Delays in days, the distance in metres, the age in years (architecture §6, issue 2; sources in design/domain.md §1.5). */
export const defaultSettings: Settings = {
  reviewDays: 7,
  hostAnswerDays: 15,
  holdDays: 5,
  farMetres: 20_000,
  youngUnderYears: 14,
};

/** The campaign's settings over the defaults; a campaign that has not arrived yet has the defaults. */
export function settingsOf(campaign: Pick<Campaign, 'settings'> | undefined): Settings {
  return { ...defaultSettings, ...campaign?.settings };
}
