import Type from 'typebox';

type Brand<Name extends string> = string & { readonly __brand: Name };

export type SchoolId = Brand<'SchoolId'>;
export type StudentId = Brand<'StudentId'>;
export type OrganisationId = Brand<'OrganisationId'>;
export type OfferId = Brand<'OfferId'>;
export type CandidacyId = Brand<'CandidacyId'>;
export type PlacementId = Brand<'PlacementId'>;
export type ActId = Brand<'ActId'>;
export type CampaignId = Brand<'CampaignId'>;
export type DecisionId = Brand<'DecisionId'>;
/** A person's account at the centre, as CouchDB names it (`claire.delattre`). */
export type UserName = Brand<'UserName'>;
/** One installation of Relais under one profile; made once, never shared. */
export type MachineId = Brand<'MachineId'>;
/** ISO week, `2027-W05`. */
export type IsoWeek = Brand<'IsoWeek'>;
/** Calendar day, `2027-02-01`. */
export type IsoDate = Brand<'IsoDate'>;
/** Instant in UTC, `2027-02-01T08:30:00.000Z`. */
export type Instant = Brand<'Instant'>;

const ulid = '[0-9A-HJKMNP-TV-Z]{26}';
const week = '\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])';

function idOf<Id extends string>(pattern: string, maxLength: number) {
  return Type.Unsafe<Id>(Type.String({ pattern: `^${pattern}$`, maxLength }));
}

export const schoolId = idOf<SchoolId>('school:\\d{7}[A-Z]', 15);
export const studentId = idOf<StudentId>(`student:${ulid}`, 34);
export const organisationId = idOf<OrganisationId>(`organisation:${ulid}`, 39);
export const offerId = idOf<OfferId>(`offer:${ulid}`, 32);
export const candidacyId = idOf<CandidacyId>(`candidacy:${ulid}`, 36);
/** Of a match `placement:<candidacy>:<offer>:<week>`, or found by the family `placement:family:<student>:<week>`. */
export const placementId = idOf<PlacementId>(`placement:(${ulid}:${ulid}|family:${ulid}):${week}`, 80);
export const actId = idOf<ActId>(`act:${ulid}`, 30);
export const campaignId = idOf<CampaignId>('campaign:[a-z0-9-]{1,40}', 49);
export const decisionId = idOf<DecisionId>(ulid, 26);
export const userName = idOf<UserName>('[a-z0-9][a-z0-9._-]{0,59}', 60);
export const machineId = idOf<MachineId>('[a-z0-9]{8,32}', 32);
export const isoWeek = idOf<IsoWeek>(week, 8);
export const isoDate = idOf<IsoDate>('\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])', 10);
export const instant = idOf<Instant>('\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z', 24);
