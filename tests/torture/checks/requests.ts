import type { Laptop } from '../storm/laptop.ts';
import type { AtCentre } from './at-centre.ts';

/** Of which the centre's answer to one question has at most so many. */
export const pageSize = 50;

/**
 * The most requests that all laptops together may have made; README.md says where the numbers come from. Nothing in it
 * depends on what they did of themselves, so that a loop breaks it sooner or later.
 */
export function requestBound(laptops: readonly Laptop[], { records }: AtCentre, acts: number): number {
  const total = (of: (laptop: Laptop) => number): number => laptops.reduce((sum, one) => sum + of(one), 0);
  const restarts = total(({ counts, weather }) => counts.opened + counts.signIns + weather.counts.faults);
  const pages = Math.ceil(records.size / pageSize);
  const rescans = laptops.length + total(({ weather }) => weather.counts.rescans);
  return 8 * restarts + rescans * pages + acts * (2 + 5 * laptops.length);
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
