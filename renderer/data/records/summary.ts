import { foldVersion } from '#shared/domain/candidacy/fold.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { Instant } from '#shared/records/ids.ts';

/** What the list shows of a candidacy's fold beside `folded`. Only on this machine. */
export interface CandidacySummary {
  /** The fold's version; another one is computed anew. */
  readonly v: number;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly redirected: boolean;
  readonly untold: boolean;
  readonly contested: boolean;
  readonly isVoid: boolean;
}

export function summaryOf(state: CandidacyState): CandidacySummary {
  return {
    v: foldVersion,
    submittedAt: state.submittedOn,
    changedAt: state.ordered.at(-1)?.at ?? state.submittedOn,
    redirected: state.past.length > 0,
    untold: state.untold.length > 0,
    contested: state.contradictions.length > 0,
    isVoid: state.isVoid,
  };
}
