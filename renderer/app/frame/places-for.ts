import type { Role } from '#shared/domain/candidacy/rules.ts';
import { type Place, type PlaceId, places } from './places.ts';

const ofSchools: readonly PlaceId[] = ['candidacies', 'offers', 'sending', 'settings'];
const ofPartners: readonly PlaceId[] = ['figures', 'settings'];

/** The places that somebody has a use for, their first one first: it is where they begin. */
export function placesFor(role: Role): readonly Place[] {
  if (role === 'partner') return places.filter(({ id }) => ofPartners.includes(id));
  if (role === 'school' || role === 'teacher') return places.filter(({ id }) => ofSchools.includes(id));
  return places.filter(({ id }) => id !== 'figures');
}

/** Whether somebody does the territory's work, and does not only look at a part of it. */
export function isOfTeam(role: Role): boolean {
  return role === 'facilitator' || role === 'coordinator';
}
