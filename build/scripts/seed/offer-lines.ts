import { type Town, towns } from '#shared/reference/towns/towns.ts';
import mix from './data/offers-mix-nord-2025.json' with { type: 'json' };
import type { Random } from './random.ts';

/** One offer to make: where, in which sector, and for which public body (an index of `publicBodies`) if any. */
export interface OfferLine {
  readonly town: Town;
  readonly postcode: string;
  readonly sector: string;
  readonly body?: number;
}

type Row = [string, string, string, number | null, number];

/**
 * So many offers in the real proportions of 2025: town × sector × public or private. Each line gets its share rounded
 * down, and the largest remainders get one more; offers fewer than lines are the largest lines, mixed by the seed.
 */
export function offerLines(random: Random, department: string, count: number): OfferLine[] {
  const byInsee = new Map((towns[department] ?? []).map((town) => [town.insee, town]));
  const rows = random.shuffled(mix.rows as Row[]);
  const real = rows.reduce((sum, row) => sum + row[4], 0);
  const shares = rows.map((row) => {
    const exact = (row[4] * count) / real;
    return { row, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let missing = count - shares.reduce((sum, share) => sum + share.whole, 0);
  const lines: OfferLine[] = [];
  for (const { row, whole } of shares.sort((a, b) => b.rest - a.rest)) {
    const [insee, postcode, sector, body] = row;
    const town = byInsee.get(insee);
    if (!town) throw new Error(`the mix names an unknown town, ${insee}`);
    const times = whole + (missing > 0 ? 1 : 0);
    missing -= 1;
    for (let time = 0; time < times; time += 1) {
      lines.push({ town, postcode, sector, ...(body === null ? {} : { body }) });
    }
  }
  return random.shuffled(lines);
}
