import type Type from 'typebox';
import { type Act, actSchema, actVersion } from './act/schema.ts';
import { type Campaign, campaignSchema, campaignVersion } from './campaign/schema.ts';
import { type Candidacy, candidacySchema, candidacyVersion } from './candidacy/schema.ts';
import { type Offer, offerSchema, offerVersion } from './offer/schema.ts';
import { type Organisation, organisationSchema, organisationVersion } from './organisation/schema.ts';
import { type Placement, placementSchema, placementVersion } from './placement/schema.ts';
import { type School, schoolSchema, schoolVersion } from './school/schema.ts';
import { type Student, studentSchema, studentVersion } from './student/schema.ts';

/** The types of record that the centre keeps, each with its stored shape. */
export interface RecordTypes {
  school: School;
  student: Student;
  organisation: Organisation;
  offer: Offer;
  candidacy: Candidacy;
  placement: Placement;
  campaign: Campaign;
  act: Act;
}
export type RecordType = keyof RecordTypes;
export type SomeRecord = RecordTypes[RecordType];

export interface RecordKind {
  readonly schema: Type.TObject;
  readonly version: number;
  /** Fields that are maps and join key by key. */
  readonly maps: readonly string[];
}

/** One table of what is stored: the local database, the check on arrival and the centre's guard are made from it. */
export const recordKinds: { readonly [T in RecordType]: RecordKind } = {
  school: { schema: schoolSchema, version: schoolVersion, maps: ['classes'] },
  student: { schema: studentSchema, version: studentVersion, maps: ['wishes'] },
  organisation: { schema: organisationSchema, version: organisationVersion, maps: [] },
  offer: { schema: offerSchema, version: offerVersion, maps: [] },
  candidacy: { schema: candidacySchema, version: candidacyVersion, maps: [] },
  placement: { schema: placementSchema, version: placementVersion, maps: [] },
  campaign: { schema: campaignSchema, version: campaignVersion, maps: ['weeks', 'team', 'settings'] },
  act: { schema: actSchema, version: actVersion, maps: [] },
};

export const recordTypes = Object.keys(recordKinds) as readonly RecordType[];
