import type { Point } from '#shared/records/place.ts';
import nord from './nord.json' with { type: 'json' };

export interface Town {
  readonly insee: string;
  readonly name: string;
  /** A large town has several. */
  readonly postcodes: readonly string[];
  readonly population: number;
  /** Middle of the town; 25 villages of the Nord have none. */
  readonly point?: Point;
}

type Row = [string, string, string, number, number | null, number | null];

/** The communes by department code; the Nord's 647 for now (41 kB: import it only where towns are needed). */
export const towns: Readonly<Record<string, readonly Town[]>> = {
  '59': (nord.rows as Row[]).map(([insee, name, postcodes, population, lat, lng]) => ({
    insee,
    name,
    postcodes: postcodes.split(' '),
    population,
    ...(lat === null || lng === null ? {} : { point: { lat, lng } }),
  })),
};
