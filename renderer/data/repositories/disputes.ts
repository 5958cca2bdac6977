import type { RefusedRecord } from '../api/aside.ts';
import type { DisputeCounts, Disputes, SettleOutcome } from '../api/disputes.ts';
import type { ActPart } from '../port.ts';
import { createMemo } from '../workspace/memo.ts';
import {
  contestedFields,
  contradictedCandidacies,
  contradictedOffers,
  doublePlacements,
} from './dispute-lists.ts';
import { namedRecord } from './named-record.ts';
import { overbookedWeeks } from './overbooked-weeks.ts';
import { perform } from './perform.ts';
import type { Room } from './room.ts';
import { waitingActs } from './waiting-acts.ts';

const people = ['students', 'schools', 'organisations', 'offers', 'candidacies', 'placements'] as const;
/** In which status the offer is once this was decided. */
const moves = {
  published: 'publish',
  unpublished: 'unpublish',
  closed: 'close',
  removed: 'remove',
} as const;

/** « Envois et désaccords »: everything from indexes that are kept up, nothing by looking through the records. */
export function createDisputes(room: Room, aside: () => readonly RefusedRecord[]): Disputes {
  const { memory, topics } = room;
  const { disputes, states } = memory;
  const counts = createMemo<DisputeCounts>((a, b) =>
    Object.entries(a).every(([name, count]) => b[name as keyof DisputeCounts] === count),
  );

  async function act(name: string, part: ActPart): Promise<SettleOutcome> {
    const { actId, refused } = await perform(room, { name, parts: [part] });
    const [first] = refused;
    return { ...(actId && { actId }), ...(first && { because: first.because }) };
  }

  return {
    counts() {
      topics.touch(...people, 'acts', 'aside', 'campaign');
      const version = topics.version(...people, 'acts', 'aside', 'campaign');
      return counts.read('counts', version, () => {
        const isRefused = ({ kind }: RefusedRecord): boolean => kind === 'refused' || kind === 'removed';
        const refused = aside().filter(isRefused).length;
        let waiting = 0;
        for (const id of memory.set.unsent()) if (id.startsWith('act:')) waiting += 1;
        return {
          waiting,
          contested: [...disputes.contested.values()].reduce((sum, fields) => sum + fields, 0),
          contradictions: disputes.candidacies.size + disputes.offers.size,
          seats: overbookedWeeks(room).length + states.seats.doublePlacements().length,
          refused,
          setAside: aside().length - refused,
        };
      });
    },
    waiting(limit) {
      topics.touch(...people, 'acts');
      return waitingActs(room, limit);
    },
    contested(limit) {
      topics.touch(...people, 'campaign');
      return contestedFields(room, limit);
    },
    contradictedCandidacies(limit) {
      topics.touch('candidacies', 'offers', 'students', 'campaign');
      return contradictedCandidacies(room, limit);
    },
    contradictedOffers(limit) {
      topics.touch('offers', 'campaign');
      return contradictedOffers(room, limit);
    },
    overbooked(limit) {
      topics.touch('candidacies', 'offers', 'day');
      return overbookedWeeks(room)
        .slice(0, limit)
        .map(({ ids, ...one }) => ({
          ...one,
          rows: ids.flatMap((id) => memory.candidacyRows.get(id) ?? []),
        }));
    },
    doublePlacements(limit) {
      topics.touch('candidacies', 'placements', 'students', 'day');
      return doublePlacements(room, limit);
    },
    nameOf(id) {
      topics.touch(...people, 'campaign');
      return namedRecord(room, id);
    },
    settle({ record, field, others }, keep) {
      const dots = others.map(({ dot }) => dot);
      return act('record.settle', { kind: 'settle', id: record.id, field, dots, ...(keep && { keep }) });
    },
    acceptCandidacy({ id }, text) {
      return act('candidacy.accept', { kind: 'decide', id, choice: { kind: 'note', text } });
    },
    async acceptOffer(id) {
      const status = states.offer(id)?.status;
      if (status === undefined || status === 'draft') return { because: 'record-gone' };
      return act('offer.accept', { kind: 'decide', id, choice: { kind: moves[status] } });
    },
    async restoreOffer(id) {
      const removal = states.offer(id)?.ordered.findLast(({ kind }) => kind === 'remove');
      if (removal === undefined) return { because: 'decision-gone' };
      const { person } = room;
      const isTheirs = removal.by === person.name || person.role === 'coordinator';
      // Who may not take it back says the opposite: the offer is there, withdrawn from the pupils' sight.
      const choice = isTheirs
        ? ({ kind: 'retract', of: removal.id } as const)
        : ({ kind: 'unpublish' } as const);
      return act('offer.restore', { kind: 'decide', id, choice });
    },
  };
}
