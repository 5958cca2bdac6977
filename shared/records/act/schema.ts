import Type from 'typebox';
import { recordBase } from '../base.ts';
import { dot } from '../clock.ts';
import { actId, decisionId, instant, userName } from '../ids.ts';

export const actVersion = 1;

/** A value as somebody said it before an act settled a contest: what it was, whose, and since when. */
const said = Type.Object({ value: Type.Optional(Type.Unknown()), by: userName, at: instant });

/** One field that an act wrote, with what it says before and after, for the journal of acts and for taking it back. */
export const fieldEdit = Type.Object({
  /** Name of the field, or `map/key` for an entry of a map. */
  field: Type.String({ maxLength: 200 }),
  /** Of what the act wrote: as long as the field has it, nobody has written over it. */
  dot,
  /** Absent where the field was not there. */
  before: Type.Optional(Type.Unknown()),
  /** Absent where the act took the field out. */
  after: Type.Optional(Type.Unknown()),
  /** The contest that the act settled: the values that lost it, then the one that stood. */
  settled: Type.Optional(Type.Array(said)),
});
export type FieldEdit = Type.Static<typeof fieldEdit>;

/** One thing a person did, to one record or a thousand; append-only, so that the team sees and can undo it as one. */
export const actSchema = Type.Object({
  id: actId,
  type: Type.Literal('act'),
  ...recordBase,
  by: userName,
  at: instant,
  /** Stable name of the command, as `candidacy.forward`; worded by the screen. */
  name: Type.String({ maxLength: 60 }),
  records: Type.Array(
    Type.Object({
      id: Type.String({ maxLength: 80 }),
      decisions: Type.Optional(Type.Array(decisionId)),
      edits: Type.Optional(Type.Array(fieldEdit)),
    }),
  ),
  /** The act that this one takes back. */
  undoes: Type.Optional(actId),
});
export type Act = Type.Static<typeof actSchema>;
