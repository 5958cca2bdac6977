import type { SafeCount } from './projected-fields.ts';

/** Counts of pupils below it are not told: in a small town they are a pupil. */
export const smallestTold = 5;

/**
 * Counts that stand in one table beside their total, with the small ones hidden: 1 to 4, and then the next smallest,
 * until what is hidden cannot be worked out from the total (two at least, five pupils at least together). Zero says
 * nothing of anybody and stays. `total` is hidden, too, where there is nothing left to hide behind.
 */
export function suppress(counts: readonly number[]): {
  readonly counts: readonly SafeCount[];
  readonly total: SafeCount;
} {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])));
  const few = hidden.size;
  if (few === 0) return { counts, total };
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const isSafe = () => {
    const sum = sumOf(counts, hidden);
    // So few that all are one, or so many that all are four.
    const tells = hidden.size === few && (sum === few || sum === few * (smallestTold - 1));
    return hidden.size > 1 && sum >= smallestTold && !tells;
  };
  while (!isSafe()) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.add(next.at);
  }
  return {
    counts: counts.map((count, at) => (isSmall(count) ? 'few' : hidden.has(at) ? 'hidden' : count)),
    total: isSafe() ? total : isSmall(total) ? 'few' : 'hidden',
  };
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallestTold;
}

function sumOf(counts: readonly number[], places: ReadonlySet<number>): number {
  return counts.reduce((sum, count, at) => (places.has(at) ? sum + count : sum), 0);
}
