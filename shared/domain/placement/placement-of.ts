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
 * The placement of a placed candidacy, the same on every machine to the byte: its only dot is the confirmation's, so
 * that two machines that both miss it make one record, not a contest. Undefined unless placed. `schemaVersion` is the
 * record kind's.
 */
export function placementOf(
  state: CandidacyState,
  schemaVersion: number,
  organisationId?: OrganisationId,
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
    { machine: confirm.machine, hlc: confirm.hlc, by: confirm.by },
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
