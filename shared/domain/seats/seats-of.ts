import type { CandidacyId, IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';
import type { CandidacyState } from '../candidacy/state.ts';

/** What is held and taken of an offer in a week and over its season. */
export interface SeatCounts {
  /** Pupils that the organisation takes that week; 0 in a week that it does not offer. */
  readonly capacity: number;
  readonly held: number;
  readonly taken: number;
  /** Of the whole season, that week included. */
  readonly season: { readonly capacity: number; readonly held: number; readonly taken: number };
  /** Sorted by id. */
  readonly holders: readonly CandidacyId[];
  readonly takers: readonly CandidacyId[];
}

/** The seats of one offer in one week. */
export interface Seats extends SeatCounts {
  /** Never negative; also limited by what is left of the season. */
  readonly free: number;
  /** Seats that no confirmation has taken, held or not: what a confirmation needs. */
  readonly untaken: number;
  /** Held and taken over what there is, in that week or over the season: a person must choose. */
  readonly overbooked: number;
}

/** What a candidacy does to seats. */
export interface Occupancy {
  readonly id: CandidacyId;
  readonly studentId: StudentId;
  readonly offerId: OfferId;
  readonly week: IsoWeek;
  readonly kind: 'held' | 'taken';
}

/** An offer as far as its seats go. */
export interface Capacity {
  readonly id: OfferId;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
}

/** The seat that a candidacy holds or takes, if any. */
export function occupancyOf(state: CandidacyState): Occupancy | undefined {
  if (state.isVoid || (state.status !== 'held' && state.status !== 'placed')) return undefined;
  const { id, studentId, offerId, week } = state;
  return { id, studentId, offerId, week, kind: state.status === 'held' ? 'held' : 'taken' };
}

/** Pupils that the offer takes in that week. */
export function capacityIn(offer: Capacity, week: IsoWeek): number {
  return offer.weeks.includes(week) ? Math.min(offer.seatsPerWeek, offer.seats) : 0;
}

/** What follows from the counts. */
export function countSeats(counts: SeatCounts): Seats {
  const { capacity, held, taken, season } = counts;
  const used = held + taken;
  const seasonUsed = season.held + season.taken;
  const overSeason = Math.min(used, seasonUsed - season.capacity);
  return {
    capacity,
    held,
    taken,
    season,
    holders: counts.holders,
    takers: counts.takers,
    free: Math.max(0, Math.min(capacity - used, season.capacity - seasonUsed)),
    untaken: Math.max(0, Math.min(capacity - taken, season.capacity - season.taken)),
    overbooked: Math.max(0, used - capacity, overSeason),
  };
}

/** The seats of an offer in a week, counted from the candidacies; `SeatIndex` keeps the same numbers up as they change. */
export function seatsOf(offer: Capacity, week: IsoWeek, states: Iterable<CandidacyState>): Seats {
  const season = { capacity: offer.seats, held: 0, taken: 0 };
  const ids = { held: [] as CandidacyId[], taken: [] as CandidacyId[] };
  for (const state of states) {
    const seat = occupancyOf(state);
    if (seat?.offerId !== offer.id) continue;
    season[seat.kind] += 1;
    if (seat.week === week) ids[seat.kind].push(seat.id);
  }
  return countSeats({
    capacity: capacityIn(offer, week),
    held: ids.held.length,
    taken: ids.taken.length,
    season,
    holders: ids.held.sort(),
    takers: ids.taken.sort(),
  });
}
