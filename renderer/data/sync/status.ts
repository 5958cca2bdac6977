import type { Instant } from '#shared/records/ids.ts';
import type { SyncState, SyncStatus } from '../api/sync.ts';

/** Gathers what session, pull and push know into the one truth of the state line; tells only when it changed. */
export interface StatusBoard {
  /** What keeps everything from going on, such as a missing sign-in; undefined when nothing does. */
  session(state: SyncState | undefined): void;
  /** Undefined when all of the centre is here. */
  pull(state: SyncState | undefined): void;
  /** Undefined when nothing is under way or failing. */
  push(state: SyncState | undefined): void;
  counts(next: { readonly toSend: number; readonly aside: number }): void;
  read(): SyncStatus;
}

type Part = 'session' | 'pull' | 'push';

export function createStatusBoard(tell: (status: SyncStatus) => void, now: () => Instant): StatusBoard {
  const states: { [P in Part]?: SyncState | undefined } = { pull: { kind: 'starting' } };
  let counts = { toSend: 0, aside: 0 };
  let upToDateAt: Instant | undefined;
  let told = '';
  const read = (): SyncStatus => {
    const state = states.session ?? states.pull ?? states.push ?? { kind: 'up-to-date' };
    return { state, ...counts, ...(upToDateAt ? { upToDateAt } : {}) };
  };
  const changed = (): void => {
    const status = read();
    if (status.state.kind === 'up-to-date' && status.toSend === 0) upToDateAt = now();
    const text = JSON.stringify([status.state, counts]);
    if (text === told) return;
    told = text;
    tell(read());
  };
  const set = (part: Part, state: SyncState | undefined): void => {
    states[part] = state && keepSince(states[part], state);
    changed();
  };
  return {
    session: (state) => set('session', state),
    pull: (state) => set('pull', state),
    push: (state) => set('push', state),
    counts(next) {
      counts = next;
      changed();
    },
    read,
  };
}

/** « Hors ligne depuis 09:12 » stays 09:12 through every further try. */
function keepSince(before: SyncState | undefined, next: SyncState): SyncState {
  if (before?.kind === next.kind && 'since' in before && 'since' in next)
    return { ...next, since: before.since };
  return next;
}
