import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { CandidacyId, IsoWeek, OfferId, OrganisationId, PlacementId, StudentId } from '#shared/records/ids.ts';
import type { Placement } from '#shared/records/placement/schema.ts';

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
 * The placement of a placed candidacy, the same on every machine to the byte: its first dot is the confirmation's, so
 * that two machines that both miss it make one record, not a contest. Undefined unless placed.
 */
export function placementOf(state: CandidacyState, organisationId?: OrganisationId): Placement | undefined {
  throw new Error(`not yet ${state.id} ${organisationId}`);
}

/** The placed candidacies whose placement is not there. */
export function missingPlacements(
  states: Iterable<CandidacyState>,
  has: (id: PlacementId) => boolean,
): CandidacyState[] {
  throw new Error(`not yet ${states} ${has.length}`);
}
