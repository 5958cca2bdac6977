import type { Point } from '#shared/records/place.ts';
import { towns } from './towns.ts';

const points = new Map(
  Object.values(towns)
    .flat()
    .flatMap(({ name, postcodes, point }) =>
      point ? postcodes.map((postcode) => [`${postcode} ${name}`, point] as const) : [],
    ),
);

/** The middle of a town by its postcode and its name as the table writes it; undefined where it is not known. */
export function townPoint(postcode: string, town: string): Point | undefined {
  return points.get(`${postcode} ${town}`);
}
