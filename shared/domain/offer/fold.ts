import type { DecisionId, Instant, OfferId } from '#shared/records/ids.ts';
import type { Offer, OfferDecision } from '#shared/records/offer/schema.ts';

export type OfferStatus = 'draft' | 'published' | 'unpublished' | 'closed' | 'removed';

export interface OfferState {
  readonly id: OfferId;
  readonly status: OfferStatus;
  /** Absent for a draft that nobody decided on. */
  readonly since?: Instant;
  /** Other records of the same offer. */
  readonly sameAs: readonly OfferId[];
  /** Decisions made without knowing of each other that differ; the first of the pair is in force. */
  readonly contradictions: readonly (readonly [DecisionId, DecisionId])[];
  readonly retracted: ReadonlySet<DecisionId>;
  readonly ordered: readonly OfferDecision[];
}

/**
 * Where an offer stands, from its decisions alone; the last in the order is in force, except that a removal stands
 * against what was decided without knowing of it.
 */
export function foldOffer(offer: Pick<Offer, 'id' | 'decisions'>): OfferState {
  throw new Error(`not yet ${offer.id}`);
}
