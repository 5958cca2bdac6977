import Type from 'typebox';
import { hlc } from './clock.ts';
import { decisionId, instant, machineId, userName } from './ids.ts';

/**
 * What every decision says, whatever its kind: a fact that never changes nor goes away.
 * `after` names the decisions that its author had seen last (the heads), which orders it without trusting a clock.
 */
export const decisionBase = {
  id: decisionId,
  by: userName,
  at: instant,
  hlc,
  machine: machineId,
  after: Type.Array(decisionId),
};

/** « Annuler »: its author's or a coordinator's; without effect once another person's decision builds on `of`. */
export const retract = Type.Object({ ...decisionBase, kind: Type.Literal('retract'), of: decisionId });

export const note = Type.Object({
  ...decisionBase,
  kind: Type.Literal('note'),
  text: Type.String({ minLength: 1, maxLength: 2_000 }),
});

/** A decision as the rules of order and join see it, of any kind, also of kinds that a newer program added. */
export const anyDecision = Type.Object({ ...decisionBase, kind: Type.String({ maxLength: 40 }) });
export type AnyDecision = Type.Static<typeof anyDecision>;
