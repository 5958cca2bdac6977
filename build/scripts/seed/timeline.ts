import { dayMs } from './context.ts';
import { at, type Random } from './random.ts';

/**
 * The office hour on or before an instant: weekdays, 07:00 to 16:00 UTC, never later than the last working day before
 * `now`. So a demo opened early in the morning has nothing from the future.
 */
export function officeTime(random: Random, ms: number, now: number): number {
  const today = Math.floor(now / dayMs);
  let day = Math.min(Math.floor(ms / dayMs), today - 1);
  const weekday = new Date(day * dayMs).getUTCDay();
  if (weekday === 6) day -= 1;
  if (weekday === 0) day -= 2;
  return day * dayMs + 7 * 3_600_000 + Math.floor(random.next() * 9 * 3_600_000);
}

/**
 * Instants of events that end at `end`, each `waits` days after the one before (the first wait is ignored), in office
 * hours and strictly rising. A history that would begin before `start` is squeezed into what there is.
 */
export function timesBackFrom(
  random: Random,
  waits: readonly number[],
  end: number,
  start: number,
  now: number,
): number[] {
  const days = waits.slice(1).reduce((sum, wait) => sum + wait, 0);
  const squeeze = Math.min(1, Math.max(0, end - start) / Math.max(1, days * dayMs));
  const times: number[] = [];
  let cursor = end - days * dayMs * squeeze;
  for (const [index, wait] of waits.entries()) {
    if (index > 0) cursor += wait * dayMs * squeeze;
    const earliest = index === 0 ? 0 : at(times, index - 1) + random.between(3, 25) * 60_000;
    times.push(Math.max(earliest, officeTime(random, cursor, now)));
  }
  return times;
}
