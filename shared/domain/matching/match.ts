import type { IsoWeek, OfferId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Point } from '#shared/records/place.ts';
import type { ReservedFor } from '../offer/reserved.ts';

/** What is known of the pupil who needs another offer. */
export interface MatchPupil {
  readonly school: ReservedFor & { readonly point?: Point };
  /** Weeks in which the class leaves; empty when nobody has said: any week will do. */
  readonly weeks: readonly IsoWeek[];
  /** Sector codes by rank, the first wish first. */
  readonly wishes: readonly string[];
  /** Sector of the offer first applied for. */
  readonly firstSector?: string;
  /** Week applied for: kept if possible. */
  readonly week?: IsoWeek;
  /** Offers that make no sense any more: refused there, already applied for. */
  readonly not: ReadonlySet<OfferId>;
}

export type MatchOffer = Pick<
  Offer,
  'id' | 'sector' | 'point' | 'weeks' | 'seats' | 'seatsPerWeek' | 'reservedTo'
>;

/** Why an offer stands where it stands; worded by the screen. */
export type MatchReason =
  | { readonly code: 'same-week' | 'class-week' | 'any-week'; readonly week: IsoWeek }
  | { readonly code: 'wish'; readonly rank: number; readonly sector: string }
  | { readonly code: 'same-sector'; readonly sector: string }
  | { readonly code: 'near' | 'far'; readonly metres: number }
  | { readonly code: 'free-seats'; readonly free: number }
  | { readonly code: 'reserved' };

export interface RankedOffer {
  readonly offerId: OfferId;
  /** The best week for this pupil. */
  readonly week: IsoWeek;
  /** All weeks that would do, sorted, with their free seats. */
  readonly weeks: readonly { readonly week: IsoWeek; readonly free: number }[];
  /** Sum of `matchPoints`, to a tenth. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** Metres from the school; absent where one of the two has no point. */
  readonly distance?: number;
  readonly free: number;
}

export interface MatchOptions {
  readonly farMetres: number;
  /** First week that is not past. */
  readonly fromWeek: IsoWeek;
  /** How many to return; 50 unless told. */
  readonly limit?: number;
}
