import type { Act } from '#shared/records/act/schema.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Person } from './context.ts';

export interface UndoPlan {
  /** The decisions to take back, each by a `retract` in its record. */
  readonly retract: readonly { readonly id: string; readonly of: DecisionId }[];
  /** Fields that the act wrote: the caller puts back its before images, where the field still has the act's dot. */
  readonly fields: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly refused: readonly {
    readonly id: string;
    readonly of: DecisionId;
    readonly because: 'record-gone' | 'decision-gone' | 'retracted-before' | 'not-yours' | 'built-upon';
    /** Who built upon it, or whose it is. */
    readonly by?: string;
  }[];
}

/** What « Annuler » can take back of an act, and what not because others have built upon it. Works for any record. */
export function planUndo(
  act: Act,
  decisionsOf: (recordId: string) => readonly AnyDecision[] | undefined,
  person: Person,
): UndoPlan {
  throw new Error(`not yet ${act.id} ${decisionsOf.length} ${person.name}`);
}
