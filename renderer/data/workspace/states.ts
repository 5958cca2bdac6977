import { foldCandidacy, foldVersion } from '#shared/domain/candidacy/fold.ts';
import { type CandidacyState } from '#shared/domain/candidacy/state.ts';
import { foldOffer, type OfferState } from '#shared/domain/offer/fold.ts';
import { SeatIndex } from '#shared/domain/seats/seat-index.ts';
import type { CandidacyId, OfferId, PlacementId, StudentId } from '#shared/records/ids.ts';
import { type CandidacySummary, summaryOf } from '../records/summary.ts';
import type { WorkingChange, WorkingSet } from './working-set.ts';

/** Folds of candidacies and offers, done when asked for and kept until the record changes; seats kept up as they go. */
export interface States {
  candidacy(id: CandidacyId): CandidacyState | undefined;
  summary(id: CandidacyId): CandidacySummary | undefined;
  offer(id: OfferId): OfferState | undefined;
  readonly seats: SeatIndex;
  /** After records changed; gives the offers whose seats moved. */
  follow(change: WorkingChange): ReadonlySet<OfferId>;
}

export function createStates(set: WorkingSet): States {
  const candidacies = new Map<CandidacyId, { readonly of: object; readonly state: CandidacyState }>();
  const offers = new Map<OfferId, { readonly of: object; readonly state: OfferState }>();
  const seats = new SeatIndex();
  const seatOffer = new Map<CandidacyId, OfferId>();

  function candidacy(id: CandidacyId): CandidacyState | undefined {
    const record = set.get('candidacy', id);
    if (!record) return undefined;
    const known = candidacies.get(id);
    if (known?.of === record) return known.state;
    const state = foldCandidacy(record);
    candidacies.set(id, { of: record, state });
    return state;
  }

  function summary(id: CandidacyId): CandidacySummary | undefined {
    const stored = set.get('candidacy', id)?._summary;
    if (stored?.v === foldVersion) return stored;
    const state = candidacy(id);
    return state && summaryOf(state);
  }

  /** Which seat it has is all that the index asks, and the stored fold says that much. */
  function seatState(id: CandidacyId): CandidacyState | undefined {
    const record = set.get('candidacy', id);
    const known = summary(id);
    if (!record || !known) return undefined;
    const { status, offerId, week } = record.folded;
    return { id, studentId: record.studentId, status, offerId, week, isVoid: known.isVoid } as CandidacyState;
  }

  /** A place that the family found takes no seat of an offer, but it places the pupil: `placement:family:<pupil>:<week>`. */
  function followPlace(id: PlacementId): void {
    const [, kind, pupil] = id.split(':');
    if (kind !== 'family') return;
    const placement = set.get('placement', id);
    const studentId = `student:${pupil}` as StudentId;
    if (placement) seats.putPlace(studentId, { id, week: placement.week });
    else seats.removePlace(studentId, id);
  }

  return {
    candidacy,
    summary,
    offer(id) {
      const record = set.get('offer', id);
      if (!record) return undefined;
      const known = offers.get(id);
      if (known?.of === record) return known.state;
      const state = foldOffer(record);
      offers.set(id, { of: record, state });
      return state;
    },
    seats,
    follow(change) {
      for (const id of change.placements) followPlace(id);
      const moved = new Set<OfferId>();
      for (const id of change.candidacies) {
        const state = seatState(id);
        const before = seatOffer.get(id);
        const hasMoved = state ? seats.put(state) : before !== undefined;
        if (!state) seats.remove(id);
        if (!hasMoved) continue;
        if (before) moved.add(before);
        if (state) moved.add(state.offerId);
        if (state) seatOffer.set(id, state.offerId);
        else seatOffer.delete(id);
      }
      return moved;
    },
  };
}
