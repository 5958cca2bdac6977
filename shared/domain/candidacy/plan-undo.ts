import type { Act } from '#shared/records/act/schema.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { type Obstacle, obstacleToRetract } from '../decision/retraction.ts';
import type { Person } from './context.ts';

export interface UndoPlan {
  /** The decisions to take back, each by a `retract` in its record. */
  readonly retract: readonly { readonly id: string; readonly of: DecisionId }[];
  /** Fields that the act wrote: the caller puts back its before images, where the field still has the act's dot. */
  readonly fields: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly refused: readonly RefusedRetraction[];
}

export interface RefusedRetraction {
  readonly id: string;
  readonly of: DecisionId;
  readonly because: Obstacle['because'] | 'record-gone';
  /** Who built upon it, or whose it is. */
  readonly by?: string;
}

/** What « Annuler » can take back of an act, and what not because others have built upon it. Works for any record. */
export function planUndo(
  act: Pick<Act, 'records'>,
  decisionsOf: (recordId: string) => readonly AnyDecision[] | undefined,
  person: Person,
): UndoPlan {
  const retract: { id: string; of: DecisionId }[] = [];
  const refused: RefusedRetraction[] = [];
  for (const { id, decisions = [] } of act.records) {
    const known = decisionsOf(id);
    for (const of of decisions) {
      const obstacle: Pick<RefusedRetraction, 'because' | 'by'> | undefined =
        known === undefined ? { because: 'record-gone' } : obstacleToRetract(known, of, person);
      if (obstacle === undefined) retract.push({ id, of });
      else refused.push({ id, of, ...obstacle });
    }
  }
  const fields = act.records.flatMap(({ id, fields = [] }) => (fields.length > 0 ? [{ id, fields }] : []));
  return { retract, fields, refused };
}
