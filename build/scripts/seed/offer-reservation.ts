import { distance } from '#shared/domain/school/distance.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Point } from '#shared/records/place.ts';
import type { SeededSchool } from './make-schools.ts';
import type { Random } from './random.ts';

/** One offer in eleven is kept for some: priority schools, priority districts, or the collège next door. */
export function drawReservation(
  random: Random,
  point: Point | undefined,
  schools: readonly SeededSchool[],
): Pick<Offer, 'reservedTo'> | Record<string, never> {
  const draw = random.next();
  if (draw < 0.06) return { reservedTo: { rep: true } };
  if (draw < 0.07) return { reservedTo: { qpv: true } };
  if (draw < 0.09 && point) {
    const [nearest] = [...schools].sort((a, b) => distance(a.point, point) - distance(b.point, point));
    if (nearest) return { reservedTo: { schools: [nearest.id] } };
  }
  return {};
}
