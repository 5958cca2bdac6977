import type { IsoDate } from '#shared/records/ids.ts';
import type { Settings } from '../campaign/settings.ts';
import { addDays, dayOf } from '../week/iso-date.ts';
import { type Wait, waits } from './rules.ts';
import type { CandidacyState } from './state.ts';

/** What a candidacy waits for and the last day for it; it is late from the day after. */
export interface Due {
  readonly awaits: Wait['awaits'];
  readonly on: IsoDate;
}

/** Days are counted from the UTC day of the decision that began the wait. Undefined where nothing is waited for. */
export function dueOf(
  state: Pick<CandidacyState, 'status' | 'isVoid' | 'waitingSince' | 'heldUntil'>,
  settings: Settings,
): Due | undefined {
  const wait = state.isVoid ? undefined : waits.get(state.status);
  if (wait === undefined) return undefined;
  if (wait.days !== 'until') {
    return { awaits: wait.awaits, on: addDays(dayOf(state.waitingSince), settings[wait.days]) };
  }
  return {
    awaits: wait.awaits,
    on: state.heldUntil ?? addDays(dayOf(state.waitingSince), settings.holdDays),
  };
}

/** `late` after its day, `soon` on it and the two days before (48 h), else `later`; undefined when nothing is due. */
export function urgencyOf(
  state: Pick<CandidacyState, 'status' | 'isVoid' | 'waitingSince' | 'heldUntil'>,
  settings: Settings,
  today: IsoDate,
): 'late' | 'soon' | 'later' | undefined {
  const due = dueOf(state, settings);
  if (due === undefined) return undefined;
  if (due.on < today) return 'late';
  return due.on <= addDays(today, 2) ? 'soon' : 'later';
}

/** Last day of a hold that begins today: what the screen proposes for `until`. */
export function holdUntil(today: IsoDate, settings: Settings): IsoDate {
  return addDays(today, settings.holdDays);
}
