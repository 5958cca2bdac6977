import type { OfferField } from '#shared/domain/import/offer-columns.ts';
import type { OfferImport } from '#shared/domain/import/plan-offer-import.ts';
import type { OfferImportWorld } from '#shared/domain/import/read-offer-row.ts';
import type { Mapping, Table } from '#shared/domain/import/table.ts';
import type { RankedOffer } from '#shared/domain/matching/match.ts';
import type { OfferMove } from '#shared/domain/offer/can-decide.ts';
import type { OfferStatus } from '#shared/domain/offer/fold.ts';
import type { Seats } from '#shared/domain/seats/seats-of.ts';
import type { Verdict } from '#shared/lib/verdict.ts';
import type { ActId, CandidacyId, IsoWeek, OfferId, OrganisationId, SchoolId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { Point } from '#shared/records/place.ts';
import type { CandidacyRow } from './candidacies.ts';

export type { OfferStatus };

/** Seats of one offer in one week (`shared/domain/seats`): capacity, free, held, taken, overbooked, and who. */
export interface WeekSeats extends Seats {
  readonly week: IsoWeek;
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
  /** Of the workplace, for distances in lists; absent where it is not known. */
  readonly point?: Point;
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

/** One offer × week proposed for a pupil, best first; `reasons` are codes that the screen words. */
export interface RankedOfferRow extends RankedOffer {
  readonly row: OfferRow;
}

/** What is taken in of an offer: the record's own fields, without what the machine adds. */
export type OfferFields = Omit<
  Offer,
  'id' | 'type' | 'schemaVersion' | 'clock' | 'decisions' | 'organisationId'
>;
export type OrganisationFields = Omit<Organisation, 'id' | 'type' | 'schemaVersion' | 'clock' | 'decisions'>;

/** « Nouvelle offre »: an offer of an organisation that is known, or of one that is made with it. */
export interface NewOffer {
  readonly organisation: OrganisationId | OrganisationFields;
  readonly offer: OfferFields;
  /** Without, it stays a draft that the team sees and nobody is sent to. */
  readonly publish: boolean;
}

export interface OfferOutcome {
  readonly id: OfferId;
  readonly actId?: ActId;
  /** Why nothing was saved, as a verdict's code. */
  readonly because?: string;
}

export interface Offers {
  query(filter: OfferFilter, sort: OfferSort): readonly OfferRow[];
  counts(filter: OfferFilter): Readonly<Record<OfferStatus | 'all', number>>;
  /** Resolves once `query` and `counts` can answer these words; before, they go by the words before. */
  searched(text: string): Promise<void>;
  row(id: OfferId): OfferRow | undefined;
  view(id: OfferId): OfferView | undefined;
  /** Offers to redirect to, best first, the present one left out; at most `limit` (default 50). */
  rankFor(candidacy: CandidacyId, limit?: number): readonly RankedOfferRow[];
  /** For « Nouvelle candidature »: the first offers whose words begin so. */
  search(text: string, limit?: number): readonly OfferRow[];
  /** Values that stand in the offers, sorted, for the filters. */
  towns(): readonly string[];
  ministries(): readonly string[];
  sectors(): readonly string[];
  /** Offer, organisation and publication as one act; durable when it resolves. Throws `storage`. */
  create(input: NewOffer): Promise<OfferOutcome>;
  verdict(id: OfferId, move: OfferMove): Verdict;
  /** Publishes, unpublishes or closes; durable when it resolves. Throws `storage`. */
  decide(id: OfferId, move: OfferMove): Promise<OfferOutcome>;
  /** What importing a table would do, row by row, against what is here now; nothing is written. */
  planImport(table: Table, mapping: Mapping<OfferField>, world: OfferImportWorld): readonly OfferImport[];
  /**
   * Writes what the plan creates and updates, in acts of a few hundred rows; what was written stays when a later act
   * fails, and importing the file again goes on from there. Throws `storage`.
   */
  applyImport(
    plan: readonly OfferImport[],
    how: {
      readonly publish: boolean;
      readonly pointOf: (postcode: string, town: string) => Point | undefined;
      readonly progress: (saved: number) => void;
    },
  ): Promise<{ readonly saved: number }>;
}
