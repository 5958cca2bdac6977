import Type from 'typebox';
import { recordBase } from '../base.ts';
import { actId, decisionId, instant, userName } from '../ids.ts';

export const actVersion = 1;

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
      fields: Type.Optional(Type.Array(Type.String({ maxLength: 200 }))),
    }),
  ),
  /** The act that this one takes back. */
  undoes: Type.Optional(actId),
});
export type Act = Type.Static<typeof actSchema>;
