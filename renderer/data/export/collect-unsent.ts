import type { Act } from '#shared/records/act/schema.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { Instant } from '#shared/records/ids.ts';
import { type RecordType, recordKinds } from '#shared/records/registry.ts';
import type { RefusedRecord } from '../api/aside.ts';
import type { Room } from '../repositories/room.ts';
import type { UnsentContent, UnsentDecision } from './unsent-content.ts';

/** Every decision that a record holds, of whatever type it is. */
function decisionsOf(record: AnyRecord): readonly AnyDecision[] {
  return record.decisions ?? [];
}

/** What people call a record. */
export function nameOf({ memory }: Room, id: string): string {
  const row = memory.candidacyRows.get(id as never);
  if (row) return `${row.studentName} · ${[row.organisationName, row.offerTitle].filter(Boolean).join(', ')}`;
  const offer = memory.offerRows.get(id as never);
  return offer ? offer.title : id;
}

/** Gathers what the centre has not confirmed, from memory: at once, also without a network. */
export function collectUnsent(room: Room, scope: string, refused: readonly RefusedRecord[]): UnsentContent {
  const { set } = room.memory;
  const waiting: AnyRecord[] = [];
  for (const type of Object.keys(recordKinds) as RecordType[]) {
    for (const [id, record] of set.all(type)) {
      if (!set.isUnsent(id)) continue;
      const { folded: _f, _summary, ...stored } = record as unknown as AnyRecord & { _summary?: unknown };
      waiting.push(stored as AnyRecord);
    }
  }
  const acts = waiting.filter(({ type }) => type === 'act') as unknown as readonly Act[];
  const records = waiting.filter(({ type }) => type !== 'act');
  const unsent = set.unsentDecisions();
  const decisions: UnsentDecision[] = records.flatMap((record) =>
    decisionsOf(record)
      .filter(({ id, by }) => by === room.person.name && unsent.has(id))
      .map((decision) => ({ recordId: record.id, decision })),
  );
  decisions.sort((a, b) => (a.decision.hlc < b.decision.hlc ? -1 : 1));
  const ids = new Set([...records.map(({ id }) => id), ...refused.map(({ recordId }) => recordId)]);
  return {
    format: 1,
    scope,
    person: { name: room.person.name, displayName: room.person.displayName },
    madeAt: new Date(room.now()).toISOString() as Instant,
    acts,
    records,
    decisions,
    refused,
    names: Object.fromEntries([...ids].map((id) => [id, nameOf(room, id)])),
  };
}
