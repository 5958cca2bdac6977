import { planUndo, type Undoable, type UndoPlan } from '#shared/domain/candidacy/plan-undo.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';
import type { RecordType } from '#shared/records/registry.ts';
import type { Acts } from '../api/workspace.ts';
import type { ActPart } from '../port.ts';
import { perform } from './perform.ts';
import type { Room } from './room.ts';

/** What takes a field back to what it said before the act. */
function unwrite({ id, edit }: UndoPlan['edits'][number]): ActPart {
  const { field, dot, before, settled } = edit;
  if (settled) return { kind: 'contest', id, field, over: dot, values: settled };
  return { kind: 'edit', id, patch: { [field]: before ?? null }, over: { [field]: dot } };
}

/** What was done, and taking it back. */
export function createActs(room: Room): Acts {
  const { memory, topics } = room;
  const recordOf = (id: string): Undoable | undefined =>
    memory.set.get(id.slice(0, id.indexOf(':')) as RecordType, id) as Undoable | undefined;
  const plan = (id: ActId) => {
    const act = memory.set.get('act', id);
    return act && planUndo(act, recordOf, room.person);
  };
  return {
    async undo(id) {
      const planned = plan(id);
      if (!planned) return { saved: [], refused: [] };
      const retract = planned.retract.map(
        ({ id: record, of }): ActPart => ({ kind: 'decide', id: record, choice: { kind: 'retract', of } }),
      );
      const parts = [...retract, ...planned.edits.map(unwrite)];
      const reply = await perform(room, { name: 'act.undo', parts, undoes: id });
      return {
        ...(reply.actId ? { actId: reply.actId } : {}),
        saved: reply.saved as readonly CandidacyId[],
        refused: [...planned.refused, ...reply.refused].map(({ id: record, because }) => ({
          id: record as CandidacyId,
          because,
        })),
      };
    },
    recent(limit = 50) {
      topics.touch('acts');
      const acts: Act[] = [...memory.set.all('act').values()];
      return acts.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
    },
    canUndo(id) {
      topics.touch('acts', 'candidacies', 'offers', 'students', 'schools', 'organisations', 'placements');
      const planned = plan(id);
      return planned !== undefined && planned.retract.length + planned.edits.length > 0;
    },
  };
}
