import type { IsoWeek } from '#shared/records/ids.ts';
import type { Trade } from './data/trade.ts';
import { at, type Random } from './random.ts';

export interface DrawnCapacity {
  readonly weeks: IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
}

/** Weeks and seats that keep the platform's rule: seats ÷ seats a week, rounded down, fit the number of weeks. */
export function drawCapacity(random: Random, size: Trade['size'], open: readonly IsoWeek[]): DrawnCapacity {
  const weeks = drawWeeks(random, open);
  const group = random.weighted(groups[size]);
  const rounds = Math.min(
    weeks.length,
    random.weighted([
      [1, 40],
      [2, 25],
      [3, 15],
      [5, 12],
      [8, 8],
    ]),
  );
  return { weeks, seats: group * rounds, seatsPerWeek: group };
}

const groups: Readonly<Record<Trade['size'], readonly (readonly [number, number])[]>> = {
  small: [
    [1, 85],
    [2, 15],
  ],
  middle: [
    [1, 50],
    [2, 35],
    [3, 10],
    [4, 5],
  ],
  large: [
    [1, 15],
    [2, 35],
    [3, 15],
    [4, 15],
    [6, 12],
    [10, 8],
  ],
};

/** All season, a stretch of it, or a few weeks here and there. */
function drawWeeks(random: Random, open: readonly IsoWeek[]): IsoWeek[] {
  const kind = random.weighted([
    ['all', 40],
    ['stretch', 42],
    ['some', 18],
  ]);
  if (kind === 'all') return [...open];
  if (kind === 'stretch') {
    const length = random.between(4, 9);
    const first = random.between(0, Math.max(0, open.length - length));
    return open.slice(first, first + length);
  }
  const indexes = random.shuffled(open.map((_, index) => index)).slice(0, random.between(1, 4));
  return indexes.sort((a, b) => a - b).map((index) => at(open, index));
}
