import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { CandidacyId, IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';

/** The seats of one offer in one week. */
export interface Seats {
  /** Pupils that the organisation takes that week. */
  readonly capacity: number;
  /** Never negative; also limited by what is left of the whole season. */
  readonly free: number;
  readonly held: number;
  readonly taken: number;
  /** Held and taken over what there is, in that week or over the season: a person must choose. */
  readonly overbooked: number;
  /** Sorted by id. */
  readonly holders: readonly CandidacyId[];
  readonly takers: readonly CandidacyId[];
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

/** The seats of an offer in a week, counted from the candidacies; `SeatIndex` keeps the same numbers up as they change. */
export function seatsOf(offer: Capacity, week: IsoWeek, states: Iterable<CandidacyState>): Seats {
  throw new Error(`not yet ${offer.id} ${week} ${states}`);
}
