import { foldCandidacy } from '#shared/domain/candidacy/fold.ts';
import type { Candidacy, CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { IsoWeek, OfferId } from '#shared/records/ids.ts';

export interface FoldedPlace {
  readonly status: CandidacyStatus;
  readonly offerId: OfferId;
  readonly week: IsoWeek;
  readonly isVoid: boolean;
}

/** Folds are asked for again and again of records that did not change. */
const known = new WeakMap<Candidacy, FoldedPlace>();

/** Where a candidacy stands, from its decisions: the `folded` beside them may be another program's. */
export function foldedIn(candidacy: Candidacy): FoldedPlace {
  const found = known.get(candidacy);
  if (found) return found;
  const { status, offerId, week, isVoid } = foldCandidacy(candidacy);
  const folded = { status, offerId, week, isVoid };
  known.set(candidacy, folded);
  return folded;
}

/** The seat of this offer that a candidacy holds or takes. */
export function seatIn(
  candidacy: Candidacy,
  offer: OfferId,
): { readonly week: IsoWeek; readonly kind: 'held' | 'taken' } | undefined {
  const { status, offerId, week, isVoid } = foldedIn(candidacy);
  if (isVoid || offerId !== offer || (status !== 'held' && status !== 'placed')) return undefined;
  return { week, kind: status === 'held' ? 'held' : 'taken' };
}
