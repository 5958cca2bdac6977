import Type from 'typebox';
import { recordBase } from '../base.ts';
import { isoWeek, schoolId } from '../ids.ts';
import { contact, placeFields } from '../place.ts';

export const schoolVersion = 1;

/** A class of troisième. Without `weeks` it leaves in those of its school. */
export const schoolClass = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 40 }),
  weeks: Type.Optional(Type.Array(isoWeek)),
  headTeacher: Type.Optional(contact),
});
export type SchoolClass = Type.Static<typeof schoolClass>;

export const schoolSchema = Type.Object({
  id: schoolId,
  type: Type.Literal('school'),
  ...recordBase,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  ...placeFields,
  /** Priority education network of the school, if any. */
  network: Type.Optional(Type.Union([Type.Literal('rep'), Type.Literal('rep+')])),
  /** In a priority district (QPV) or within 300 m of one. */
  qpv: Type.Boolean(),
  weeks: Type.Array(isoWeek),
  /** By name of the class; joined key by key. */
  classes: Type.Record(Type.String(), schoolClass),
  principal: Type.Optional(contact),
  /** Réseau d'éducation prioritaire's correspondent for internships. */
  ripree: Type.Optional(contact),
});
export type School = Type.Static<typeof schoolSchema>;
