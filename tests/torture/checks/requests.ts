import type { Laptop } from '../storm/laptop.ts';
import type { AtCentre } from './at-centre.ts';

/**
 * The most requests that all laptops together may have made; README.md says where the numbers come from. A loop has no
 * bound at all, so that a generous one finds it.
 */
export function requestBound(
  laptops: readonly Laptop[],
  { writes, records }: AtCentre,
  refused: number,
): number {
  const rescan = Math.ceil(records.size / 50) + 12;
  const restarts = laptops.reduce(
    (sum, { counts, weather }) => sum + 2 * counts.opened + weather.counts.faults,
    0,
  );
  return restarts * rescan + 4 * writes * laptops.length + 8 * refused;
}

/** Whether the laptops fall silent once nobody does anything; only long polls may then be open. */
export async function fallSilent(laptops: readonly Laptop[], silenceMs = 300, tries = 30): Promise<boolean> {
  const count = (): number => laptops.reduce((sum, { weather }) => sum + weather.counts.requests, 0);
  for (let left = tries; left > 0; left -= 1) {
    const before = count();
    await new Promise((resolve) => setTimeout(resolve, silenceMs));
    if (count() === before) return true;
  }
  return false;
}
