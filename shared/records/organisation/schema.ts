import Type from 'typebox';
import { recordBase } from '../base.ts';
import { decisionBase, note, retract } from '../decision.ts';
import { isoDate, organisationId } from '../ids.ts';
import { contact, placeFields } from '../place.ts';

export const organisationVersion = 1;

/** Ministries are renamed by each government: an attachment holds from a day on. */
export const attachment = Type.Object({ ministry: Type.String({ maxLength: 200 }), from: isoDate });

/** Two records of one organisation (architecture §6): the smallest id is canonical. */
const sameAs = Type.Object({ ...decisionBase, kind: Type.Literal('same-as'), other: organisationId });

export const organisationSchema = Type.Object({
  id: organisationId,
  type: Type.Literal('organisation'),
  ...recordBase,
  name: Type.String({ minLength: 1, maxLength: 180 }),
  siret: Type.Optional(Type.String({ pattern: '^\\d{14}$', maxLength: 14 })),
  naf: Type.Optional(Type.String({ maxLength: 6 })),
  sector: Type.Optional(Type.String({ maxLength: 4 })),
  isPublic: Type.Boolean(),
  attachments: Type.Optional(Type.Array(attachment)),
  ...placeFields,
  contact: Type.Optional(contact),
  decisions: Type.Optional(Type.Array(Type.Union([note, retract, sameAs]))),
});
export type Organisation = Type.Static<typeof organisationSchema>;
