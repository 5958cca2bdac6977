import type { RemovalAgainstEdits } from '#shared/domain/decision/removal.ts';
import type { Act } from '#shared/records/act/schema.ts';
import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Dot } from '#shared/records/clock.ts';
import type { ActId, IsoWeek, OfferId, StudentId, UserName } from '#shared/records/ids.ts';
import type { OfferDecision } from '#shared/records/offer/schema.ts';
import type { RecordType } from '#shared/records/registry.ts';
import type { CandidacyRow } from './candidacies.ts';
import type { OfferRow, WeekSeats } from './offers.ts';

/** What people call a record: « Lina Benali », a school's name; '' where it is not here. */
export interface NamedRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  /** Of a candidacy: its line. */
  readonly row?: CandidacyRow;
}

/** An act that the centre has not confirmed. */
export interface WaitingAct {
  readonly act: Act;
  /** The first of its records that people know by name; `total` counts all of them. */
  readonly lines: readonly {
    readonly record: NamedRecord;
    readonly decisions: readonly (CandidacyDecision | OfferDecision)[];
  }[];
  readonly total: number;
}

/** One value with who wrote it; absent where they took the field out. */
export interface Claim {
  readonly value?: unknown;
  readonly by: UserName;
  readonly byName: string;
  /** Instant. */
  readonly at: string;
}

/** A field that several wrote at the same time. */
export interface ContestedField {
  readonly record: NamedRecord;
  /** Name of the field, or `map/key`. */
  readonly field: string;
  readonly stands: Claim;
  readonly others: readonly (Claim & { readonly dot: Dot })[];
}

/** Decisions on one candidacy that cannot both stand. */
export interface ContradictedCandidacy {
  readonly row: CandidacyRow;
  readonly pairs: readonly {
    readonly stands: CandidacyDecision;
    readonly standsBy: string;
    readonly other: CandidacyDecision;
    readonly otherBy: string;
  }[];
}

/** An offer that was decided on in two ways, or removed while somebody edited it. */
export interface ContradictedOffer {
  readonly row: OfferRow;
  readonly pairs: readonly {
    readonly stands: OfferDecision;
    readonly standsBy: string;
    readonly other: OfferDecision;
    readonly otherBy: string;
  }[];
  readonly removal?: RemovalAgainstEdits & { readonly byName: string; readonly decision: OfferDecision };
}

/** A seat given more often than there is: who holds or takes it. */
export interface OverbookedSeats {
  readonly offer: OfferRow;
  readonly seats: WeekSeats;
  /** Every week has room, but the season has not; `rows` are then those of all weeks. */
  readonly overSeason?: { readonly used: number; readonly capacity: number };
  readonly rows: readonly CandidacyRow[];
}

/** A pupil with more than one placement. */
export interface DoublePlacement {
  readonly studentId: StudentId;
  readonly name: string;
  readonly rows: readonly CandidacyRow[];
  /** Weeks of places that the family found, which are no candidacies. */
  readonly family: readonly IsoWeek[];
}

/** How many of each there are. */
export interface DisputeCounts {
  readonly waiting: number;
  readonly contested: number;
  readonly contradictions: number;
  /** Over-booked seats and doubly placed pupils. */
  readonly seats: number;
  readonly refused: number;
  readonly setAside: number;
}

export interface SettleOutcome {
  readonly actId?: ActId;
  /** Why nothing was saved, as a verdict's code. */
  readonly because?: string;
}

/** « Envois et désaccords ». Every list gives its first `limit`, the oldest matter first; counts are of all. */
export interface Disputes {
  counts(): DisputeCounts;
  waiting(limit: number): readonly WaitingAct[];
  contested(limit: number): readonly ContestedField[];
  contradictedCandidacies(limit: number): readonly ContradictedCandidacy[];
  contradictedOffers(limit: number): readonly ContradictedOffer[];
  overbooked(limit: number): readonly OverbookedSeats[];
  doublePlacements(limit: number): readonly DoublePlacement[];
  /** What people call the record; undefined where its type is none of ours. */
  nameOf(recordId: string): NamedRecord | undefined;
  /** `dot` of the contested value to put in place; without, what stands is kept. One act, which can be undone. */
  settle(field: ContestedField, dot?: Dot): Promise<SettleOutcome>;
  /**
   * « C'est bien ainsi »: somebody has seen that a candidacy's decisions crossed; the note takes it off every device's
   * list.
   */
  acceptCandidacy(row: CandidacyRow, note: string): Promise<SettleOutcome>;
  /** Decides once more what stands, now that the other decision or the edits are known. */
  acceptOffer(id: OfferId): Promise<SettleOutcome>;
  /** Takes the removal back, for those who may. */
  restoreOffer(id: OfferId): Promise<SettleOutcome>;
}
