import { toAppError } from '#shared/errors/app-error.ts';
import type { LockStatus } from '#shared/shell/lock-room.ts';
import type { BootParts } from './boot.ts';
import { type BootState, type LockedState, openingOf } from './boot-state.ts';

export interface Locking {
  readonly lock: () => void;
  /** Shows the cover, with how many acts wait behind it. */
  readonly cover: (locked: Omit<LockedState, 'kind' | 'unsent'>) => Promise<void>;
  readonly forget: () => Promise<void>;
}

interface LockingParts extends Pick<BootParts, 'shell' | 'removeCopy' | 'unsentNotes'> {
  readonly state: () => BootState;
  readonly show: (state: BootState) => void;
}

/** Before the trusted side has answered: covered, and no way in yet. */
const closing: LockStatus = { locked: true, passphrase: false, ways: [], waitMs: 0 };

/** The boot's part in locking: the cover, and what is behind it. */
export function createLocking({ shell, state, show, removeCopy, unsentNotes }: LockingParts): Locking {
  return {
    lock() {
      const behind = state();
      if (behind.kind !== 'open') return;
      const { session, status, workspace } = behind;
      const unsent = workspace.sync.status().toSend;
      show({ kind: 'locked', lock: closing, status, session, behind, unsent });
      shell.lock.lock().then(
        (lock) => {
          const now = state();
          if (now.kind === 'locked') show({ ...now, lock });
        },
        // Nothing that is covered may be uncovered because the trusted side is gone.
        (thrown: unknown) => show({ kind: 'failed', error: toAppError(thrown) }),
      );
    },
    async cover(locked) {
      const { centre, person } = locked.session;
      const owners = (await shell.secrets.copies()).map(({ scope }) => ({
        centre,
        scope,
        person: person.name,
      }));
      const waiting = await Promise.all(owners.map((owner) => unsentNotes.read(owner)));
      show({ kind: 'locked', ...locked, unsent: waiting.reduce((sum, count) => sum + count, 0) });
    },
    async forget() {
      const open = openingOf(state());
      show({ kind: 'starting' });
      if (open) await open.workspace.wipe({ force: true });
      const { centre, person, scopes } = await shell.lock.forget();
      for (const scope of scopes) {
        await removeCopy({ centre, scope, person });
        await unsentNotes.forget({ centre, scope, person });
      }
      show({ kind: 'sign-in', status: await shell.central.status() });
    },
  };
}
