import type {
  CandidacyId,
  IsoWeek,
  OfferId,
  OrganisationId,
  PlacementId,
  StudentId,
} from '#shared/records/ids.ts';
import type { Placement } from '#shared/records/placement/schema.ts';
import type { CandidacyState } from '../candidacy/state.ts';
import { createRecord } from '../join/create.ts';
import type { WriteStamp } from '../join/stamp.ts';

/** `candidacy:A`, `offer:B`, `2027-W05` → `placement:A:B:2027-W05`. */
export function placementId(candidacy: CandidacyId, offer: OfferId, week: IsoWeek): PlacementId {
  return `placement:${tail(candidacy)}:${tail(offer)}:${week}` as PlacementId;
}

/** Of a place that the family found: `placement:family:<student>:<week>`. */
export function familyPlacementId(student: StudentId, week: IsoWeek): PlacementId {
  return `placement:family:${tail(student)}:${week}` as PlacementId;
}

function tail(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/**
 * The placement of a placed candidacy. Undefined unless placed. `schemaVersion` is the record kind's.
 *
 * Without `stamp` it is the same on every machine to the byte, its only dot being the confirmation's: two machines of
 * the person who confirmed make one record, and anybody can show it before it is stored. The centre takes only a
 * person's own writes, so somebody else who stores a missing one gives a `stamp`; the two then join into one.
 */
export function placementOf(
  state: CandidacyState,
  schemaVersion: number,
  organisationId?: OrganisationId,
  stamp?: WriteStamp,
): Placement | undefined {
  const confirm = state.effective.find(({ id }) => id === state.seatBy);
  if (state.isVoid || state.status !== 'placed' || confirm === undefined) return undefined;
  const { studentId, id: candidacyId, offerId, week } = state;
  return createRecord(
    {
      id: placementId(candidacyId, offerId, week),
      type: 'placement' as const,
      schemaVersion,
      studentId,
      candidacyId,
      offerId,
      week,
      ...(organisationId !== undefined && { organisationId }),
    },
    stamp ?? { machine: confirm.machine, hlc: confirm.hlc, by: confirm.by },
    [],
  );
}

/** The placed candidacies whose placement is not there. */
export function missingPlacements(
  states: Iterable<CandidacyState>,
  has: (id: PlacementId) => boolean,
): CandidacyState[] {
  return [...states].filter(
    ({ isVoid, status, id, offerId, week }) =>
      !isVoid && status === 'placed' && !has(placementId(id, offerId, week)),
  );
}
