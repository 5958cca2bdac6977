import type { Candidacy, Folded } from '#shared/records/candidacy/schema.ts';
import type { Settings } from '../campaign/settings.ts';
import { dueOf } from './due.ts';
import { foldCandidacy, foldVersion } from './fold.ts';
import type { CandidacyState } from './state.ts';

/** The stored convenience for indexes at the centre. */
export function toFolded(state: CandidacyState, settings: Settings): Folded {
  const due = dueOf(state, settings);
  return {
    version: foldVersion,
    status: state.status,
    offerId: state.offerId,
    week: state.week,
    ...(state.holder !== undefined && { holder: state.holder }),
    ...(due && { dueOn: due.on }),
  };
}

/**
 * The record with its `folded` computed anew, to be stored; `known` is what stood there before: one that a newer
 * program's fold wrote is kept as it is.
 */
export function withFolded<R extends Omit<Candidacy, 'folded'>>(
  record: R,
  settings: Settings,
  known?: Folded,
): R & { readonly folded: Folded } {
  const isNewer = known !== undefined && known.version > foldVersion;
  return { ...record, folded: isNewer ? known : toFolded(foldCandidacy(record), settings) };
}
