import type { Settings } from '#shared/domain/campaign/settings.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import type { Wait } from './rules.ts';
import type { CandidacyState } from './state.ts';

/** What a candidacy waits for and the last day for it; it is late from the day after. */
export interface Due {
  readonly awaits: Wait['awaits'];
  readonly on: IsoDate;
}

/** Days are counted from the UTC day of the decision that began the wait. Undefined where nothing is waited for. */
export function dueOf(state: CandidacyState, settings: Settings): Due | undefined {
  throw new Error(`not yet ${state.id} ${settings.reviewDays}`);
}

/** `late` after its day, `soon` on it and the two days before (48 h), else `later`; undefined when nothing is due. */
export function urgencyOf(
  state: CandidacyState,
  settings: Settings,
  today: IsoDate,
): 'late' | 'soon' | 'later' | undefined {
  throw new Error(`not yet ${state.id} ${settings.reviewDays} ${today}`);
}
