import { removalAgainstEdits } from '#shared/domain/decision/removal.ts';
import { latestOf } from '#shared/domain/join/edit.ts';
import { expand } from '#shared/domain/join/expanded.ts';
import { parseHlc } from '#shared/domain/join/hlc.ts';
import { contestsOf } from '#shared/domain/join/settle.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { IsoWeek, UserName } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import type {
  Claim,
  ContestedField,
  ContradictedCandidacy,
  ContradictedOffer,
  DoublePlacement,
} from '../api/disputes.ts';
import { studentName } from '../workspace/names.ts';
import { namedRecord } from './named-record.ts';
import { type Room, teamOf } from './room.ts';

type Team = ReturnType<typeof teamOf>;

function nameIn(team: Team, by: UserName): string {
  return team.get(by)?.displayName ?? by;
}

/** The contested fields of one record, each with what stands. */
function contestsIn(room: Room, id: string, team: Team): ContestedField[] {
  const record = namedRecord(room, id);
  if (!record) return [];
  const stored = room.memory.set.get(record.type, id) as unknown as AnyRecord;
  const { maps } = recordKinds[record.type];
  const { versions } = expand(stored, maps);
  const fields = Map.groupBy(contestsOf(stored, maps), ({ field }) => field);
  return [...fields].flatMap(([field, others]) => {
    const stands = latestOf(versions.get(field));
    if (!stands) return [];
    const claim: Claim = {
      ...(stands.isRemoval ? {} : { value: stands.value }),
      by: stands.by,
      byName: nameIn(team, stands.by),
      at: new Date(parseHlc(stands.dot[2]).ms).toISOString(),
    };
    const rest = others.map((one) => ({ ...one, byName: nameIn(team, one.by) }));
    return [{ record, field, stands: claim, others: rest }];
  });
}

function firstOf<Id, Found>(ids: Iterable<Id>, limit: number, read: (id: Id) => readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const id of ids) {
    if (found.length >= limit) break;
    found.push(...read(id));
  }
  return found.slice(0, limit);
}

export function contestedFields(room: Room, limit: number): readonly ContestedField[] {
  const team = teamOf(room);
  return firstOf([...room.memory.disputes.contested.keys()].sort(), limit, (id) =>
    contestsIn(room, id, team),
  );
}

export function contradictedCandidacies(room: Room, limit: number): readonly ContradictedCandidacy[] {
  const { memory } = room;
  const team = teamOf(room);
  return firstOf([...memory.disputes.candidacies].sort(), limit, (id) => {
    const row = memory.candidacyRows.get(id);
    const state = memory.states.candidacy(id);
    if (!row || !state) return [];
    const fact = new Map(state.ordered.map((one) => [one.id, one]));
    const pairs = state.contradictions.flatMap(({ stands, other }) => {
      const [a, b] = [fact.get(stands), fact.get(other)];
      if (!a || !b) return [];
      return [{ stands: a, standsBy: nameIn(team, a.by), other: b, otherBy: nameIn(team, b.by) }];
    });
    return pairs.length > 0 ? [{ row, pairs }] : [];
  });
}

export function contradictedOffers(room: Room, limit: number): readonly ContradictedOffer[] {
  const { memory } = room;
  const team = teamOf(room);
  return firstOf([...memory.disputes.offers].sort(), limit, (id) => {
    const row = memory.offerRows.get(id);
    const state = memory.states.offer(id);
    const record = memory.set.get('offer', id);
    if (!row || !state || !record) return [];
    const fact = new Map(state.ordered.map((one) => [one.id, one]));
    const pairs = state.contradictions.flatMap(([stands, other]) => {
      const [a, b] = [fact.get(stands), fact.get(other)];
      if (!a || !b) return [];
      return [{ stands: a, standsBy: nameIn(team, a.by), other: b, otherBy: nameIn(team, b.by) }];
    });
    const removal = removalAgainstEdits(record as unknown as AnyRecord, recordKinds.offer.maps);
    const decision = removal && fact.get(removal.removal);
    const against = removal && decision && { ...removal, decision, byName: nameIn(team, removal.by) };
    return [{ row, pairs, ...(against && { removal: against }) }];
  });
}

export function doublePlacements({ memory }: Room, limit: number): readonly DoublePlacement[] {
  return memory.states.seats
    .doublePlacements()
    .slice(0, limit)
    .map(({ studentId, places }) => {
      const student = memory.set.get('student', studentId);
      const family = places.flatMap(({ id, week }): IsoWeek[] => (id.startsWith('placement:') ? [week] : []));
      return {
        studentId,
        name: student ? studentName(student) : '',
        rows: places.flatMap(({ id }) => memory.candidacyRows.get(id as never) ?? []),
        family,
      };
    });
}
