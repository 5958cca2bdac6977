import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import type { CandidacyState } from './state.ts';

/** What the fold needs of a candidacy. */
export type Foldable = Pick<Candidacy, 'id' | 'studentId' | 'decisions'>;

/** Raised when the fold of the same decisions changes; an older program shows a newer `folded` and leaves it alone. */
export const foldVersion = 1;

/**
 * Where a candidacy stands, from its decisions alone: in the order of `after`, then `(hlc, id)`, whatever the order in
 * which they arrived. Repeats fold to nothing, a retracted decision has no effect, a missing predecessor is waited for
 * by nobody. A decision about an offer that had meanwhile been changed has no effect on the new one. Decisions that
 * cannot both stand fold in the order and are flagged in `contradictions`.
 */
export function foldCandidacy(candidacy: Foldable): CandidacyState {
  throw new Error(`not yet ${candidacy.id}`);
}
