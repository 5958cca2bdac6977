import type { CandidacyId, OfferId } from '#shared/records/ids.ts';
import { type RecordType, recordTypes } from '#shared/records/registry.ts';
import type { NamedRecord } from '../api/disputes.ts';
import { studentName } from '../workspace/names.ts';
import type { Room } from './room.ts';

function nameOfStudent({ memory }: Room, id: string | undefined): string {
  const student = id === undefined ? undefined : memory.set.get('student', id);
  return student ? studentName(student) : '';
}

/** What people call a record, from memory; undefined for a type that is none of ours. */
export function namedRecord(room: Room, id: string): NamedRecord | undefined {
  const { set, candidacyRows } = room.memory;
  const type = recordTypes.find((one) => id.startsWith(`${one}:`));
  if (type === undefined) return undefined;
  const row = type === 'candidacy' ? candidacyRows.get(id as CandidacyId) : undefined;
  const names: { readonly [Type in RecordType]: () => string | undefined } = {
    candidacy: () => row?.studentName ?? nameOfStudent(room, set.get('candidacy', id)?.studentId),
    student: () => nameOfStudent(room, id),
    offer: () => set.get('offer', id as OfferId)?.title,
    organisation: () => set.get('organisation', id)?.name,
    school: () => set.get('school', id)?.name,
    campaign: () => set.get('campaign', id)?.name,
    placement: () => nameOfStudent(room, set.get('placement', id)?.studentId),
    act: () => undefined,
  };
  return { id, type, name: names[type]() ?? '', ...(row && { row }) };
}
