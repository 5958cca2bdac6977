import type { Point } from '#shared/records/place.ts';
import nord from './nord.json' with { type: 'json' };

/** A collège in a priority education network, as the ministry lists it. */
export interface PrioritySchool {
  /** Number of the national register of schools, `0590002G`. */
  readonly uai: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly network: 'rep' | 'rep+';
  /** In a priority district or within 300 m of one. */
  readonly qpv: boolean;
  readonly point: Point;
}

type Row = [string, string, string, string, string, string, boolean, number, number];

/**
 * The REP and REP+ collèges by department code. Only the Nord is bundled; another department is one more file of the
 * same columns and one more line here.
 */
export const prioritySchools: Readonly<Record<string, readonly PrioritySchool[]>> = {
  '59': (nord.rows as Row[]).map(([uai, name, street, postcode, town, network, qpv, lat, lng]) => ({
    uai,
    name,
    street,
    postcode,
    town,
    network: network === 'rep+' ? 'rep+' : 'rep',
    qpv,
    point: { lat, lng },
  })),
};
