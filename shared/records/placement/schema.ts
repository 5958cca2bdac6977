import Type from 'typebox';
import { recordBase } from '../base.ts';
import { candidacyId, isoWeek, offerId, organisationId, placementId, studentId } from '../ids.ts';
import { contact } from '../place.ts';

export const placementVersion = 1;

/**
 * The details of a match: who hosts, who tutors, how far the papers are. It takes no seat by itself: the fold of its
 * candidacy does (architecture §6), and any machine may create a missing one.
 */
export const placementSchema = Type.Object({
  id: placementId,
  type: Type.Literal('placement'),
  ...recordBase,
  studentId,
  /** Absent when the family found the place. */
  candidacyId: Type.Optional(candidacyId),
  offerId: Type.Optional(offerId),
  organisationId: Type.Optional(organisationId),
  week: isoWeek,
  tutor: Type.Optional(contact),
});
export type Placement = Type.Static<typeof placementSchema>;
