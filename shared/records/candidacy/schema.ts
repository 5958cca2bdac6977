import Type from 'typebox';
import { recordBase } from '../base.ts';
import { candidacyId, isoDate, isoWeek, offerId, studentId, userName } from '../ids.ts';
import { candidacyDecision } from './decisions.ts';

export const candidacyVersion = 1;

export const candidacyStatuses = [
  'submitted',
  'in-review',
  'to-complete',
  'forwarded',
  'held',
  'placed',
  'declined',
  'withdrawn',
  'cancelled',
  'expired',
] as const;
export type CandidacyStatus = (typeof candidacyStatuses)[number];

/**
 * What the fold of the decisions gave, beside the record for indexes at the centre. Not part of its identity: the join
 * ignores it, and whoever writes the record computes it anew. `version` is the fold's: an older program shows a newer
 * one and leaves it alone.
 */
export const folded = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  status: Type.Unsafe<CandidacyStatus>(Type.Enum([...candidacyStatuses])),
  offerId,
  week: isoWeek,
  /** Whose it is: the person who took it or to whom it was assigned. */
  holder: Type.Optional(userName),
  /** Last day for the answer that is waited for; what is past it is due. */
  dueOn: Type.Optional(isoDate),
});
export type Folded = Type.Static<typeof folded>;

export const candidacySchema = Type.Object({
  id: candidacyId,
  type: Type.Literal('candidacy'),
  ...recordBase,
  studentId,
  motivation: Type.Optional(Type.String({ maxLength: 1_048_576 })),
  remoteId: Type.Optional(Type.String({ maxLength: 100 })),
  decisions: Type.Array(candidacyDecision, { minItems: 1 }),
  folded,
});
export type Candidacy = Type.Static<typeof candidacySchema>;
