import type { CandidacyId } from '#shared/records/ids.ts';
import type { OfferRow, WeekSeats } from '../api/offers.ts';
import type { Room } from './room.ts';

interface Overbooked {
  readonly offer: OfferRow;
  readonly seats: WeekSeats;
  /** Each week has room, and the season has not: then everybody who has a place there claims the last one. */
  readonly overSeason?: { readonly used: number; readonly capacity: number };
  readonly ids: readonly CandidacyId[];
}

/** Offers given more often than they have seats: by week, or once for a season; only those known to have one are counted out. */
export function overbookedWeeks({ memory }: Room): readonly Overbooked[] {
  const found: Overbooked[] = [];
  for (const id of memory.disputes.overbooked) {
    const row = memory.offerRows.get(id);
    const offer = memory.set.get('offer', id);
    if (!row?.overbooked || !offer) continue;
    const weeks = [...new Set(offer.weeks)]
      .sort()
      .map((week) => ({ ...memory.states.seats.seats(offer, week), week }));
    const full = weeks.filter(({ held, taken, capacity }) => held + taken > capacity);
    for (const seats of full) found.push({ offer: row, seats, ids: [...seats.takers, ...seats.holders] });
    const [first] = weeks.filter(({ overbooked }) => overbooked > 0);
    if (full.length > 0 || !first) continue;
    const { held, taken, capacity } = first.season;
    const ids = weeks.flatMap(({ takers, holders }) => [...takers, ...holders]);
    found.push({ offer: row, seats: first, overSeason: { used: held + taken, capacity }, ids });
  }
  return found.sort((a, b) => {
    const [left, right] = [`${a.seats.week} ${a.offer.id}`, `${b.seats.week} ${b.offer.id}`];
    return left < right ? -1 : 1;
  });
}
