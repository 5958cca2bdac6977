import Type from 'typebox';
import { recordBase } from '../base.ts';
import { clockSeen } from '../clock.ts';
import { decisionBase, note, retract } from '../decision.ts';
import { isoWeek, offerId, organisationId, schoolId } from '../ids.ts';
import { contact, placeFields } from '../place.ts';

export const offerVersion = 1;

const text = Type.Optional(Type.String({ maxLength: 500 }));
const publish = Type.Object({ ...decisionBase, kind: Type.Literal('publish') });
const unpublish = Type.Object({ ...decisionBase, kind: Type.Literal('unpublish'), text });
/** The organisation takes nobody (any more) this season. */
const close = Type.Object({ ...decisionBase, kind: Type.Literal('close'), text });
/** `seen` is the record's context as its author saw it: edits that are not in it were made side by side. */
const remove = Type.Object({
  ...decisionBase,
  kind: Type.Literal('remove'),
  text,
  seen: Type.Optional(clockSeen),
});
const sameAs = Type.Object({ ...decisionBase, kind: Type.Literal('same-as'), other: offerId });

export const offerDecision = Type.Union([publish, unpublish, close, remove, sameAs, note, retract]);
export type OfferDecision = Type.Static<typeof offerDecision>;
type Unstamped<Decision> = Decision extends unknown ? Omit<Decision, keyof typeof decisionBase> : never;
/** What a person decides on an offer, before the machine stamps it. */
export type OfferChoice = Unstamped<OfferDecision>;

/** `[start, end]` of a working day, `09:00`. */
const dayHours = Type.Tuple([
  Type.String({ pattern: '^\\d\\d:\\d\\d$' }),
  Type.String({ pattern: '^\\d\\d:\\d\\d$' }),
]);

export const offerSchema = Type.Object({
  id: offerId,
  type: Type.Literal('offer'),
  ...recordBase,
  title: Type.String({ minLength: 1, maxLength: 150 }),
  description: Type.Optional(Type.String({ maxLength: 1_500 })),
  organisationId,
  isPublic: Type.Boolean(),
  /** Name of the ministry that a public offer counts for. */
  ministry: Type.Optional(Type.String({ maxLength: 200 })),
  /** Code of the national list, `s1`…`s51`. */
  sector: Type.String({ maxLength: 4 }),
  ...placeFields,
  weeks: Type.Array(isoWeek),
  /** Pupils taken over the whole season (the platform's max_candidates). */
  seats: Type.Integer({ minimum: 1, maximum: 6_000 }),
  /** Pupils taken in one week (the platform's max_students_per_group). */
  seatsPerWeek: Type.Integer({ minimum: 1, maximum: 6_000 }),
  /** Empty or absent: open to all. A pupil fits if any line fits. */
  reservedTo: Type.Optional(
    Type.Object({
      schools: Type.Optional(Type.Array(schoolId)),
      rep: Type.Optional(Type.Boolean()),
      qpv: Type.Optional(Type.Boolean()),
    }),
  ),
  hours: Type.Optional(Type.Record(Type.String(), dayHours)),
  lunchBreak: Type.Optional(Type.String({ maxLength: 200 })),
  accessible: Type.Optional(Type.Boolean()),
  tutor: Type.Optional(contact),
  contact: Type.Optional(contact),
  /** Of an offer that was made on the national platform, which stays its master. */
  remoteId: Type.Optional(Type.String({ maxLength: 100 })),
  permalink: Type.Optional(Type.String({ maxLength: 400 })),
  decisions: Type.Array(offerDecision),
});
export type Offer = Type.Static<typeof offerSchema>;
