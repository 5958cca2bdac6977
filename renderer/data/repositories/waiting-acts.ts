import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { ActId } from '#shared/records/ids.ts';
import type { OfferDecision } from '#shared/records/offer/schema.ts';
import type { WaitingAct } from '../api/disputes.ts';
import { namedRecord } from './named-record.ts';
import type { Room } from './room.ts';

/** Records of an act that the screen names; of a thousand it says how many. */
const mostLines = 5;

function lineOf(room: Room, { id, decisions = [] }: WaitingAct['act']['records'][number]) {
  const record = namedRecord(room, id);
  if (!record) return [];
  const { set } = room.memory;
  const all: readonly (CandidacyDecision | OfferDecision)[] =
    set.get('candidacy', id)?.decisions ?? set.get('offer', id)?.decisions ?? [];
  const wanted = new Set(decisions);
  return [{ record, decisions: all.filter((fact) => wanted.has(fact.id)) }];
}

/** The acts that the centre has not confirmed, the oldest first. */
export function waitingActs(room: Room, limit: number): readonly WaitingAct[] {
  const { set } = room.memory;
  const ids = [...set.unsent()].filter((id): id is ActId => id.startsWith('act:'));
  return ids
    .sort()
    .slice(0, limit)
    .flatMap((id): WaitingAct[] => {
      const act = set.get('act', id);
      if (!act) return [];
      const lines = act.records.slice(0, mostLines).flatMap((one) => lineOf(room, one));
      return [{ act, lines, total: act.records.length }];
    });
}
