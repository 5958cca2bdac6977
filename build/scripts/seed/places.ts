import type { Point } from '#shared/records/place.ts';
import type { Town } from '#shared/reference/towns/towns.ts';
import { streetNames } from './data/street-names.ts';
import type { Random } from './random.ts';

export interface DrawnPlace {
  readonly street?: string;
  readonly postcode: string;
  readonly town: string;
  readonly point?: Point;
  readonly pointFrom?: 'address' | 'town';
}

/** At most 900 m from the middle of the town: near enough not to leave the department for the sea or Belgium. */
const spreadDegrees = 0.008;

/** An address in a town; one in six is known by town only, and a few villages have no point at all. */
export function drawPlace(random: Random, town: Town, postcode: string): DrawnPlace {
  const where = { postcode, town: town.name };
  const hasStreet = !random.chance(1 / 6);
  const street = hasStreet ? { street: `${random.between(1, 180)} ${random.pick(streetNames)}` } : {};
  if (!town.point) return { ...street, ...where };
  if (!hasStreet) return { ...where, point: town.point, pointFrom: 'town' };
  const lat = town.point.lat + (random.next() - 0.5) * spreadDegrees * 2;
  const lng = town.point.lng + (random.next() - 0.5) * spreadDegrees * 2;
  return { ...street, ...where, point: { lat: round(lat), lng: round(lng) }, pointFrom: 'address' };
}

/** Five digits: about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
