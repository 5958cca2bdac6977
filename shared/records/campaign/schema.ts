import Type from 'typebox';
import { recordBase } from '../base.ts';
import { campaignId, isoDate, isoWeek } from '../ids.ts';

export const campaignVersion = 1;

/** One person of the team, by account; how the others see them. */
export const teamMember = Type.Object({
  displayName: Type.String({ minLength: 1, maxLength: 120 }),
  role: Type.Union([Type.Literal('facilitator'), Type.Literal('coordinator')]),
});
export type TeamMember = Type.Static<typeof teamMember>;

/** A week of the season: how many days are open (public holidays shut some), and whether the zone is on holiday. */
export const seasonWeek = Type.Object({
  openDays: Type.Integer({ minimum: 0, maximum: 5 }),
  holiday: Type.Optional(Type.String({ maxLength: 40 })),
  publicHolidays: Type.Optional(Type.Array(isoDate)),
});
export type SeasonWeek = Type.Static<typeof seasonWeek>;

/** Delays in days, limits in metres or years: defaults stand in `shared/domain/campaign`, a scope overrides them here. */
export const campaignSettings = Type.Partial(
  Type.Object({
    reviewDays: Type.Integer({ minimum: 1, maximum: 90 }),
    hostAnswerDays: Type.Integer({ minimum: 1, maximum: 90 }),
    holdDays: Type.Integer({ minimum: 1, maximum: 60 }),
    farMetres: Type.Integer({ minimum: 1_000, maximum: 100_000 }),
    youngUnderYears: Type.Integer({ minimum: 10, maximum: 18 }),
  }),
);
export type CampaignSettings = Type.Static<typeof campaignSettings>;

export const campaignSchema = Type.Object({
  id: campaignId,
  type: Type.Literal('campaign'),
  ...recordBase,
  name: Type.String({ minLength: 1, maxLength: 120 }),
  firstWeek: isoWeek,
  lastWeek: isoWeek,
  weeks: Type.Record(Type.String(), seasonWeek),
  team: Type.Record(Type.String(), teamMember),
  settings: campaignSettings,
});
export type Campaign = Type.Static<typeof campaignSchema>;
