import type { CandidacyId, IsoWeek, OfferId, PlacementId, StudentId } from '#shared/records/ids.ts';
import type { CandidacyState } from '../candidacy/state.ts';
import { elsewhereOf, sumOfElsewhere } from './elsewhere.ts';
import {
  type Capacity,
  capacityIn,
  countSeats,
  type Occupancy,
  occupancyOf,
  type Seats,
} from './seats-of.ts';

/** A seat that a pupil has taken; a place found by the family has no offer. */
export interface TakenPlace {
  readonly id: CandidacyId | PlacementId;
  readonly week: IsoWeek;
  readonly offerId?: OfferId;
}

interface WeekSeats {
  readonly held: Set<CandidacyId>;
  readonly taken: Set<CandidacyId>;
}

interface OfferSeats {
  readonly weeks: Map<IsoWeek, WeekSeats>;
  held: number;
  taken: number;
}

const noSeats = { held: 0, taken: 0 };
const nobody: WeekSeats = { held: new Set(), taken: new Set() };

/** Who holds and takes which seats, kept up one candidacy at a time as they change. No I/O, no clock. */
export class SeatIndex {
  readonly #seatOf = new Map<CandidacyId, Occupancy>();
  readonly #offers = new Map<OfferId, OfferSeats>();
  readonly #placesOf = new Map<StudentId, Map<string, TakenPlace>>();
  /** Pupils with more than one place, so that nobody has to look for them. */
  readonly #doubles = new Set<StudentId>();

  /** Puts a candidacy where its state says, also when it was elsewhere before. True if a seat changed hands. */
  put(state: CandidacyState): boolean {
    const seat = occupancyOf(state);
    const before = this.#seatOf.get(state.id);
    if (seat === undefined && before === undefined) return false;
    if (
      seat?.offerId === before?.offerId &&
      seat?.week === before?.week &&
      seat?.kind === before?.kind &&
      seat?.studentId === before?.studentId
    ) {
      return false;
    }
    this.remove(state.id);
    if (seat !== undefined) this.#add(seat);
    return true;
  }

  /** Forgets a candidacy. */
  remove(id: CandidacyId): void {
    const seat = this.#seatOf.get(id);
    if (seat === undefined) return;
    this.#seatOf.delete(id);
    const offer = this.#offers.get(seat.offerId);
    if (offer?.weeks.get(seat.week)?.[seat.kind].delete(id) === true) offer[seat.kind] -= 1;
    if (seat.kind === 'taken') this.removePlace(seat.studentId, id);
  }

  /** Counts a place that takes no seat of an offer: one found by the family. */
  putPlace(studentId: StudentId, place: TakenPlace): void {
    const places = this.#placesOf.get(studentId) ?? new Map<string, TakenPlace>();
    this.#placesOf.set(studentId, places.set(place.id, place));
    if (places.size > 1) this.#doubles.add(studentId);
  }

  removePlace(studentId: StudentId, id: TakenPlace['id']): void {
    const places = this.#placesOf.get(studentId);
    places?.delete(id);
    if ((places?.size ?? 0) < 2) this.#doubles.delete(studentId);
    if (places?.size === 0) this.#placesOf.delete(studentId);
  }

  #add(seat: Occupancy): void {
    const { id, offerId, week, kind, studentId } = seat;
    this.#seatOf.set(id, seat);
    const offer = this.#offers.get(offerId) ?? { weeks: new Map<IsoWeek, WeekSeats>(), held: 0, taken: 0 };
    const there = offer.weeks.get(week) ?? { held: new Set(), taken: new Set() };
    there[kind].add(id);
    offer[kind] += 1;
    this.#offers.set(offerId, offer);
    offer.weeks.set(week, there);
    if (kind === 'taken') this.putPlace(studentId, { id, week, offerId });
  }

  seats(offer: Capacity, week: IsoWeek): Seats {
    const known = this.#offers.get(offer.id);
    const there = known?.weeks.get(week) ?? nobody;
    const elsewhere = elsewhereOf(offer);
    const unseen = elsewhere[week] ?? noSeats;
    const all = sumOfElsewhere(elsewhere);
    return countSeats({
      capacity: capacityIn(offer, week),
      held: there.held.size + unseen.held,
      taken: there.taken.size + unseen.taken,
      season: {
        capacity: offer.seats,
        held: (known?.held ?? 0) + all.held,
        taken: (known?.taken ?? 0) + all.taken,
      },
      holders: [...there.held].sort(),
      takers: [...there.taken].sort(),
    });
  }

  /** Free seats only, without building lists: for ranking thousands of offers. */
  free(offer: Capacity, week: IsoWeek): number {
    const capacity = capacityIn(offer, week);
    const known = this.#offers.get(offer.id);
    const elsewhere = elsewhereOf(offer);
    if (known === undefined && Object.keys(elsewhere).length === 0) return capacity;
    const { held, taken } = known?.weeks.get(week) ?? nobody;
    const unseen = elsewhere[week] ?? noSeats;
    const all = sumOfElsewhere(elsewhere);
    const left = offer.seats - (known?.held ?? 0) - (known?.taken ?? 0) - all.held - all.taken;
    return Math.max(0, Math.min(capacity - held.size - taken.size - unseen.held - unseen.taken, left));
  }

  /** Every offer × week given more often than there are seats. `offer` looks an offer up; unknown ones are skipped. */
  overbooked(
    offer: (id: OfferId) => Capacity | undefined,
  ): { readonly offerId: OfferId; readonly week: IsoWeek; readonly seats: Seats }[] {
    const found: { offerId: OfferId; week: IsoWeek; seats: Seats }[] = [];
    for (const [offerId, { weeks }] of this.#offers) {
      const capacity = offer(offerId);
      if (capacity === undefined) continue;
      for (const week of weeks.keys()) {
        const seats = this.seats(capacity, week);
        if (seats.overbooked > 0) found.push({ offerId, week, seats });
      }
    }
    return found;
  }

  /** Where a pupil is placed; more than one is one too many. */
  placesOf(studentId: StudentId): readonly TakenPlace[] {
    return [...(this.#placesOf.get(studentId)?.values() ?? [])];
  }

  /** Pupils with more than one place. */
  doublePlacements(): { readonly studentId: StudentId; readonly places: readonly TakenPlace[] }[] {
    return [...this.#doubles].sort().map((studentId) => {
      const places = [...(this.#placesOf.get(studentId)?.values() ?? [])];
      return { studentId, places: places.sort((a, b) => (a.id < b.id ? -1 : 1)) };
    });
  }
}
