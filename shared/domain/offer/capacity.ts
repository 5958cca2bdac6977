import type { Offer } from '#shared/records/offer/schema.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import type { Refused } from '#shared/lib/verdict.ts';

export type CapacityFault = 'no-week' | 'week-not-real' | 'group-over-seats' | 'seats-over-weeks' | 'seats-under-taken' | 'week-in-use';

/**
 * What is wrong with an offer's seats and weeks (design/domain.md §1.5): a group fits the seats, the seats fill no more
 * weeks than are offered, neither seats nor weeks go below what is held and taken (`used`, by week). Empty when all is
 * well.
 */
export function capacityFaults(
  offer: Pick<Offer, 'seats' | 'seatsPerWeek' | 'weeks'>,
  used: ReadonlyMap<IsoWeek, number>,
): Refused<CapacityFault>[] {
  throw new Error(`not yet ${offer.seats} ${used.size}`);
}
