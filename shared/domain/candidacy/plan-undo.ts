import type { Act, FieldEdit } from '#shared/records/act/schema.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { type Obstacle, obstacleToRetract } from '../decision/retraction.ts';
import { dotKey } from '../join/version.ts';
import type { Person } from './context.ts';

export interface UndoPlan {
  /** The decisions to take back, each by a `retract` in its record. */
  readonly retract: readonly { readonly id: string; readonly of: DecisionId }[];
  /** Fields that the act wrote and that nobody has written over: the caller puts back what they said before. */
  readonly edits: readonly { readonly id: string; readonly edit: FieldEdit }[];
  readonly refused: readonly RefusedRetraction[];
}

export interface RefusedRetraction {
  readonly id: string;
  /** The decision, or the field, that stays. */
  readonly of: DecisionId | string;
  /** `written-over`: another edit came after it. */
  readonly because: Obstacle['because'] | 'record-gone' | 'written-over';
  /** Who built upon it, or whose it is. */
  readonly by?: string;
}

/** What undoing needs of a record: its decisions, and the dots of its fields. */
export type Undoable = Pick<AnyRecord, 'decisions' | 'clock'>;

/** What « Annuler » can take back of an act, and what not because others have built upon it. Works for any record. */
export function planUndo(
  act: Pick<Act, 'records' | 'by'>,
  recordOf: (recordId: string) => Undoable | undefined,
  person: Person,
): UndoPlan {
  const retract: { id: string; of: DecisionId }[] = [];
  const refused: RefusedRetraction[] = [];
  const edits: { id: string; edit: FieldEdit }[] = [];
  for (const { id, decisions = [], edits: written = [] } of act.records) {
    const record = recordOf(id);
    for (const of of decisions) {
      const obstacle: Pick<RefusedRetraction, 'because' | 'by'> | undefined =
        record === undefined
          ? { because: 'record-gone' }
          : obstacleToRetract(record.decisions ?? [], of, person);
      if (obstacle === undefined) retract.push({ id, of });
      else refused.push({ id, of, ...obstacle });
    }
    for (const edit of written) {
      const { field, dot } = edit;
      if (record === undefined) refused.push({ id, of: field, because: 'record-gone' });
      else if (act.by !== person.name && person.role !== 'coordinator')
        refused.push({ id, of: field, because: 'not-yours', by: act.by });
      else if (hasDot(record, field, dot)) edits.push({ id, edit });
      else refused.push({ id, of: field, because: 'written-over' });
    }
  }
  return { retract, edits, refused };
}

/** Whether what stands in a field is still what was written under this dot. */
function hasDot({ clock }: Undoable, field: string, dot: Dot): boolean {
  const standing = Object.hasOwn(clock.dots ?? {}, field) ? clock.dots?.[field] : clock.first;
  return standing !== undefined && dotKey(standing) === dotKey(dot);
}
