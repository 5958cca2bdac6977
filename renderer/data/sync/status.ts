import type { Instant } from '#shared/records/ids.ts';
import type { SyncState, SyncStatus } from '../api/sync.ts';

/** Gathers what pull, push and pump know into the one truth of the state line; tells only when it changed. */
export interface StatusBoard {
  state(next: SyncState): void;
  counts(next: { readonly toSend: number; readonly aside: number }): void;
  /** Everything was exchanged just now. */
  upToDate(): void;
  read(): SyncStatus;
}

export function createStatusBoard(tell: (status: SyncStatus) => void, now: () => Instant): StatusBoard {
  let status: SyncStatus = { state: { kind: 'starting' }, toSend: 0, aside: 0 };
  let told = '';
  const set = (next: SyncStatus): void => {
    status = next;
    const text = JSON.stringify({ ...next, upToDateAt: undefined });
    if (text === told) return;
    told = text;
    tell(next);
  };
  return {
    state: (state) => set({ ...status, state: keepSince(status.state, state) }),
    counts: (counts) => set({ ...status, ...counts }),
    upToDate: () => set({ ...status, state: { kind: 'up-to-date' }, upToDateAt: now() }),
    read: () => status,
  };
}

/** « Hors ligne depuis 09:12 » stays 09:12 through every further try. */
function keepSince(before: SyncState, next: SyncState): SyncState {
  if (before.kind === next.kind && 'since' in before && 'since' in next) return { ...next, since: before.since };
  return next;
}
