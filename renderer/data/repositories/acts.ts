import { planUndo } from '#shared/domain/candidacy/plan-undo.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';
import type { Acts } from '../api/workspace.ts';
import type { ActPart } from '../port.ts';
import { perform } from './candidacy-acts.ts';
import type { Room } from './room.ts';

/** What was done, and taking it back. */
export function createActs(room: Room): Acts {
  const { memory, topics } = room;
  const decisionsOf = (id: string): readonly AnyDecision[] | undefined =>
    memory.set.get('candidacy', id)?.decisions ?? memory.set.get('offer', id)?.decisions;
  const plan = (id: ActId) => {
    const act = memory.set.get('act', id);
    return act && planUndo(act, decisionsOf, room.person);
  };
  return {
    async undo(id) {
      const planned = plan(id);
      if (!planned) return { saved: [], refused: [] };
      const parts = planned.retract.map(
        ({ id: record, of }): ActPart => ({ kind: 'decide', id: record, choice: { kind: 'retract', of } }),
      );
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
      topics.touch('acts', 'candidacies', 'offers');
      return (plan(id)?.retract.length ?? 0) > 0;
    },
  };
}
