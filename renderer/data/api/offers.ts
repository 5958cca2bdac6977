import type { CandidacyId, IsoWeek, OfferId, OrganisationId, SchoolId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { CandidacyRow } from './candidacies.ts';

/** Folded from the offer's decisions. */
export type OfferStatus = 'draft' | 'published' | 'unpublished' | 'closed' | 'removed';

/** Seats of one offer in one week. `free` never goes below 0: over-booking shows in `over`. */
export interface WeekSeats {
  readonly week: IsoWeek;
  readonly total: number;
  /** By a `host-accept` in force. */
  readonly held: number;
  /** By a `confirm` in force. */
  readonly taken: number;
  readonly free: number;
  readonly over: number;
  /** Candidacies that hold or take one. */
  readonly candidacies: readonly CandidacyId[];
}

export interface OfferFilter {
  /** Words of title, organisation or town. */
  readonly text?: string;
  readonly sectors?: readonly string[];
  readonly weeks?: readonly IsoWeek[];
  readonly towns?: readonly string[];
  readonly near?: { readonly school: SchoolId; readonly metres: number };
  /** At least one free seat, in one of `weeks` where given. */
  readonly withFreeSeats?: boolean;
  readonly isPublic?: boolean;
  readonly ministries?: readonly string[];
  readonly statuses?: readonly OfferStatus[];
  readonly organisation?: OrganisationId;
}

export interface OfferSort {
  readonly by: 'title' | 'organisation' | 'town' | 'free' | 'distance' | 'week';
  readonly descending?: boolean;
}

/** One line of the list; the same object as long as nothing in it changed. */
export interface OfferRow {
  readonly id: OfferId;
  readonly title: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly town: string;
  readonly postcode: string;
  readonly sector: string;
  readonly isPublic: boolean;
  readonly ministry?: string;
  readonly status: OfferStatus;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
  readonly held: number;
  readonly taken: number;
  readonly free: number;
  readonly overbooked: boolean;
  readonly reserved: boolean;
  /** Candidacies that wait for an answer. */
  readonly pending: number;
  readonly unsent: boolean;
}

export interface OfferView {
  readonly row: OfferRow;
  readonly offer: Offer;
  readonly organisation?: Organisation;
  readonly weeks: readonly WeekSeats[];
  readonly candidacies: readonly CandidacyRow[];
}

/** Why an offer suits, in codes that the screen words: « à 3,2 km », « 2 places libres », « secteur souhaité (1) ». */
export interface MatchReason {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** One offer × week proposed for a pupil, best first. */
export interface RankedOffer {
  readonly row: OfferRow;
  readonly week: IsoWeek;
  readonly free: number;
  /** Metres from the pupil's school. */
  readonly distance?: number;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

export interface Offers {
  query(filter: OfferFilter, sort: OfferSort): readonly OfferRow[];
  counts(filter: OfferFilter): Readonly<Record<OfferStatus | 'all', number>>;
  row(id: OfferId): OfferRow | undefined;
  view(id: OfferId): OfferView | undefined;
  /** Offers to redirect to, best first, the present one left out; at most `limit` (default 50). */
  rankFor(candidacy: CandidacyId, limit?: number): readonly RankedOffer[];
  /** For « Nouvelle candidature »: the first offers whose words begin so. */
  search(text: string, limit?: number): readonly OfferRow[];
  /** Values that stand in the offers, sorted, for the filters. */
  towns(): readonly string[];
  ministries(): readonly string[];
  sectors(): readonly string[];
}
