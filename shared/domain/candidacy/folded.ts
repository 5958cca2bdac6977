import type { Settings } from '#shared/domain/campaign/settings.ts';
import type { Candidacy, Folded } from '#shared/records/candidacy/schema.ts';
import type { CandidacyState } from './state.ts';

/** The stored convenience for indexes at the centre. */
export function toFolded(state: CandidacyState, settings: Settings): Folded {
  throw new Error(`not yet ${state.id} ${settings.reviewDays}`);
}

/**
 * The record with its `folded` computed anew, to be stored; `known` is what stood there before: one that a newer
 * program's fold wrote is kept as it is.
 */
export function withFolded(
  record: Omit<Candidacy, 'folded'>,
  settings: Settings,
  known?: Folded,
): Candidacy {
  throw new Error(`not yet ${record.id} ${settings.reviewDays} ${known}`);
}
