import { type Refused, refused } from '#shared/lib/verdict.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import { parseWeek } from '../week/iso-week.ts';

export type CapacityFault =
  | 'no-week'
  | 'week-not-real'
  | 'group-over-seats'
  | 'seats-over-weeks'
  | 'seats-under-used'
  | 'week-under-used';

/**
 * What is wrong with an offer's seats and weeks (design/domain.md §1.5): a group fits the seats, the seats fill no more
 * weeks than are offered, neither the season nor a week goes below what is held and taken (`used`, by week). Empty when
 * all is well.
 */
export function capacityFaults(
  { seats, seatsPerWeek, weeks }: Pick<Offer, 'seats' | 'seatsPerWeek' | 'weeks'>,
  used: ReadonlyMap<IsoWeek, number> = new Map(),
): Refused<CapacityFault>[] {
  const faults: Refused<CapacityFault>[] = [];
  if (weeks.length === 0) faults.push(refused('no-week'));
  const unreal = weeks.filter((week) => parseWeek(week) === undefined);
  if (unreal.length > 0) faults.push(refused('week-not-real', { weeks: unreal }));
  if (seatsPerWeek > seats) faults.push(refused('group-over-seats', { seats, seatsPerWeek }));
  const needed = Math.floor(seats / seatsPerWeek);
  if (weeks.length > 0 && needed > weeks.length) {
    faults.push(refused('seats-over-weeks', { seats, seatsPerWeek, needed, offered: weeks.length }));
  }
  const total = [...used.values()].reduce((sum, count) => sum + count, 0);
  if (total > seats) faults.push(refused('seats-under-used', { seats, used: total }));
  for (const [week, count] of used) {
    const capacity = weeks.includes(week) ? seatsPerWeek : 0;
    if (count > capacity) faults.push(refused('week-under-used', { week, capacity, used: count }));
  }
  return faults;
}
