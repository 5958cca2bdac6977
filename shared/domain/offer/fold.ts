import type { DecisionId, Instant, OfferId } from '#shared/records/ids.ts';
import type { Offer, OfferDecision } from '#shared/records/offer/schema.ts';
import { type Knowledge, knowledgeOf } from '../decision/knowledge.ts';
import { orderDecisions } from '../decision/order.ts';
import { retractedIn } from '../decision/retraction.ts';

export type OfferStatus = 'draft' | 'published' | 'unpublished' | 'closed' | 'removed';

export interface OfferState {
  readonly id: OfferId;
  readonly status: OfferStatus;
  /** Absent for a draft that nobody decided on. */
  readonly since?: Instant;
  /** Other records of the same offer, sorted. */
  readonly sameAs: readonly OfferId[];
  /** Decisions made without knowing of each other that differ; the first of the pair is in force. */
  readonly contradictions: readonly (readonly [DecisionId, DecisionId])[];
  readonly retracted: ReadonlySet<DecisionId>;
  readonly ordered: readonly OfferDecision[];
}

const statuses: ReadonlyMap<string, OfferStatus> = new Map([
  ['publish', 'published'],
  ['unpublish', 'unpublished'],
  ['close', 'closed'],
  ['remove', 'removed'],
]);

/**
 * Where an offer stands, from its decisions alone; the last in the order is in force, except that a removal stands
 * against what was decided without knowing of it.
 */
export function foldOffer(offer: Pick<Offer, 'id' | 'decisions'>): OfferState {
  const ordered = orderDecisions(offer.decisions);
  const knowledge = knowledgeOf(ordered);
  const retracted = retractedIn(ordered, knowledge);
  const standing = ordered.filter(({ id }) => !retracted.has(id));
  const moves = standing.filter(({ kind }) => statuses.has(kind));
  const inForce = moves.reduce<OfferDecision | undefined>(
    (last, fact) => (last?.kind === 'remove' && !knowledge.knew(fact, last) ? last : fact),
    undefined,
  );
  const sameAs = standing.flatMap((fact) => (fact.kind === 'same-as' ? [fact.other] : []));
  return {
    id: offer.id,
    status: (inForce && statuses.get(inForce.kind)) ?? 'draft',
    ...(inForce && { since: inForce.at }),
    sameAs: [...new Set(sameAs)].sort(),
    contradictions: inForce === undefined ? [] : contradictionsWith(inForce, moves, knowledge),
    retracted,
    ordered,
  };
}

function contradictionsWith(
  inForce: OfferDecision,
  moves: readonly OfferDecision[],
  { isLinear, knew }: Knowledge,
): readonly (readonly [DecisionId, DecisionId])[] {
  if (isLinear) return [];
  return moves
    .filter((fact) => fact.kind !== inForce.kind && !knew(inForce, fact) && !knew(fact, inForce))
    .map((fact) => [inForce.id, fact.id] as const);
}
