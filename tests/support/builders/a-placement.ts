import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import { placementOf } from '#shared/domain/placement/placement-of.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { OrganisationId } from '#shared/records/ids.ts';
import { type Placement, placementVersion } from '#shared/records/placement/schema.ts';

/** The placement that a placed candidacy has. Throws when it is not placed. */
export function aPlacementOf(candidacy: Candidacy, organisationId?: OrganisationId): Placement {
  const placement = placementOf(foldCandidacy(candidacy), placementVersion, organisationId);
  if (!placement) throw new Error(`${candidacy.id} is ${candidacy.folded.status}, not placed`);
  return placement;
}
