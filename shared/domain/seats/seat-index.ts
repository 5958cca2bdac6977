import type { CandidacyId, IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { Capacity, Occupancy, Seats } from './seats-of.ts';

/** Who holds and takes which seats, kept up one candidacy at a time as they change. No I/O, no clock. */
export class SeatIndex {
  /** Puts a candidacy where its state says; also when it was elsewhere before. */
  put(state: CandidacyState): void {
    throw new Error(`not yet ${state.id}`);
  }

  remove(id: CandidacyId): void {
    throw new Error(`not yet ${id}`);
  }

  seats(offer: Capacity, week: IsoWeek): Seats {
    throw new Error(`not yet ${offer.id} ${week}`);
  }

  /** Free seats only, without building lists: for ranking thousands of offers. */
  free(offer: Capacity, week: IsoWeek): number {
    throw new Error(`not yet ${offer.id} ${week}`);
  }

  /** Every offer × week given more often than there are seats. `offer` looks an offer up; unknown ones are skipped. */
  overbooked(offer: (id: OfferId) => Capacity | undefined): { offerId: OfferId; week: IsoWeek; seats: Seats }[] {
    throw new Error(`not yet ${offer.length}`);
  }

  /** Pupils with more than one seat taken, with those candidacies. A place found by the family counts if put. */
  doublePlacements(): { studentId: StudentId; taken: readonly Occupancy[] }[] {
    throw new Error('not yet');
  }
}
