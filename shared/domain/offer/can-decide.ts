import { allowed, refused, type Verdict } from '#shared/lib/verdict.ts';
import type { Role } from '../candidacy/rules.ts';
import type { OfferStatus } from './fold.ts';

/** What can be done with an offer by a button of its own. */
export type OfferMove = 'publish' | 'unpublish' | 'close';

const from: Readonly<Record<OfferMove, readonly OfferStatus[]>> = {
  publish: ['draft', 'unpublished', 'closed'],
  unpublish: ['published'],
  close: ['published', 'unpublished'],
};

/** Whether the move leads anywhere from where the offer stands (design/domain.md §1.2); anybody of the team may. */
export function canDecideOffer(
  move: OfferMove,
  status: OfferStatus,
  role: Role = 'facilitator',
): Verdict<'offer-status' | 'role'> {
  if (role !== 'facilitator' && role !== 'coordinator') return refused('role', { role });
  return from[move].includes(status) ? allowed : refused('offer-status', { status });
}
