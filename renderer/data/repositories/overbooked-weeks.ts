import type { OfferRow, WeekSeats } from '../api/offers.ts';
import type { Room } from './room.ts';

/** Every offer × week given more often than it has seats, by week; only offers known to have one are counted out. */
export function overbookedWeeks({
  memory,
}: Room): readonly { readonly offer: OfferRow; readonly seats: WeekSeats }[] {
  const found: { offer: OfferRow; seats: WeekSeats }[] = [];
  for (const id of memory.disputes.overbooked) {
    const row = memory.offerRows.get(id);
    const offer = memory.set.get('offer', id);
    if (!row?.overbooked || !offer) continue;
    for (const week of new Set(offer.weeks)) {
      const seats = memory.states.seats.seats(offer, week);
      if (seats.overbooked > 0) found.push({ offer: row, seats: { ...seats, week } });
    }
  }
  return found.sort((a, b) => {
    const [left, right] = [`${a.seats.week} ${a.offer.id}`, `${b.seats.week} ${b.offer.id}`];
    return left < right ? -1 : 1;
  });
}
