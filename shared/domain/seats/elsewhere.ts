import type { IsoWeek } from '#shared/records/ids.ts';

/** Seats of one week that pupils hold or have taken whose candidacies cannot be seen here. */
export interface ElsewhereSeats {
  readonly held: number;
  readonly taken: number;
}

/**
 * `offer.elsewhere`, which only a school's or a class's part of a scope has (`shared/central/projection`): without other
 * schools' candidacies nobody could count. By week.
 */
export type Elsewhere = { readonly [week: IsoWeek]: ElsewhereSeats };

const none: Elsewhere = {};
/** Who writes it; in the scope itself such a field, whoever put it there, counts nothing. */
export const projectionWriter = 'projection';

/** The seats elsewhere that an offer of a projection carries; none for any other, or one that is broken. */
export function elsewhereOf(offer: object): Elsewhere {
  const { elsewhere, clock } = offer as {
    readonly elsewhere?: unknown;
    readonly clock?: { readonly by?: unknown };
  };
  if (clock?.by !== projectionWriter || !isObject(elsewhere)) return none;
  const isSound = Object.values(elsewhere).every(
    (one) => isObject(one) && isCount(one['held']) && isCount(one['taken']),
  );
  return isSound ? (elsewhere as unknown as Elsewhere) : none;
}

/** The whole season's. */
export function sumOfElsewhere(elsewhere: Elsewhere): ElsewhereSeats {
  const all = Object.values(elsewhere);
  if (all.length === 0) return { held: 0, taken: 0 };
  return {
    held: all.reduce((sum, { held }) => sum + held, 0),
    taken: all.reduce((sum, { taken }) => sum + taken, 0),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
