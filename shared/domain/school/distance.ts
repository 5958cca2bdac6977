import type { Point } from '#shared/records/place.ts';

/** Mean radius of the earth in metres (IUGG). */
const earthMetres = 6_371_009;
const radians = Math.PI / 180;

/** Metres as the crow flies between two points (haversine), to the metre; the road is longer. */
export function distance(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * radians) / 2);
  const east = Math.sin(((b.lng - a.lng) * radians) / 2);
  const h = north * north + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * east * east;
  return Math.round(2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(h))));
}
