import type { OpenWorkspaceInput, OpenWorkspaceOutcome } from '#renderer/data/open-workspace.ts';
import type { CentralAccess } from '#renderer/shell/open-shell.ts';
import { AppError, toAppError } from '#shared/errors/app-error.ts';
import type { CentralStatus, SignInInput } from '#shared/shell/central-room.ts';
import type { Shell } from '#shared/shell/shell.ts';
import { type BootState, type LiveSession, scopeToOpen } from './boot-state.ts';
import type { LastScope } from './last-scope.ts';

export interface BootParts {
  readonly shell: Pick<Shell, 'central'>;
  readonly centralAccess: (database: string) => CentralAccess;
  readonly openWorkspace: (input: OpenWorkspaceInput) => Promise<OpenWorkspaceOutcome>;
  readonly lastScope: LastScope;
}

/** The way from a started program to an open workspace, and back on signing out. */
export interface Boot {
  readonly state: () => BootState;
  readonly subscribe: (changed: () => void) => () => void;
  /** From the beginning: at the start, and for « Réessayer ». */
  readonly start: () => Promise<void>;
  /** Rejects with the `AppError` of `central.signIn`, for the form to word; then opens, or asks for the scope. */
  readonly signIn: (input: SignInInput) => Promise<void>;
  /** While a workspace is open: the same person again, without closing anything. Rejects as `signIn` does. */
  readonly signInAgain: (password: string) => Promise<void>;
  readonly openScope: (name: string) => Promise<void>;
  /** Closes the workspace, forgets the session; local records stay. */
  readonly signOut: () => Promise<void>;
}

/** Makes the boot; nothing happens before `start`. */
export function createBoot(parts: BootParts): Boot {
  const { shell, lastScope } = parts;
  const listeners = new Set<() => void>();
  let now: BootState = { kind: 'starting' };
  const show = (state: BootState) => {
    now = state;
    for (const listener of listeners) listener();
  };

  const closeWorkspace = async () => {
    if (now.kind === 'open') await now.workspace.close();
  };

  const follow = async (status: CentralStatus) => {
    const { session } = status;
    if (session.kind === 'none') return show({ kind: 'sign-in', status });
    const name = scopeToOpen(session, lastScope.get());
    return name === undefined ? show({ kind: 'choose-scope', session }) : open(status, session, name);
  };

  const open = async (status: CentralStatus, session: LiveSession, name: string) => {
    await closeWorkspace();
    show({ kind: 'starting' });
    const scope = session.scopes.find((one) => one.name === name);
    if (scope === undefined) throw new AppError('forbidden', `no scope ${name}`, { reason: 'no-scope' });
    const outcome = await parts.openWorkspace({
      access: parts.centralAccess(scope.database),
      centre: session.centre,
      scope: scope.name,
      person: session.person,
      signedIn: session.kind === 'open',
    });
    if (outcome.kind === 'already-open') return show({ kind: 'already-open' });
    lastScope.set(scope.name);
    show({ kind: 'open', workspace: outcome.workspace, session, scope: scope.name, status });
  };

  const guarded = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (thrown) {
      show({ kind: 'failed', error: toAppError(thrown) });
    }
  };

  return {
    state: () => now,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: () =>
      guarded(async () => {
        show({ kind: 'starting' });
        await follow(await shell.central.status());
      }),
    async signIn(input) {
      const status = await shell.central.signIn(input);
      await guarded(() => follow(status));
    },
    async signInAgain(password) {
      if (now.kind !== 'open') return;
      const { session, scope, workspace, status: before } = now;
      const { name } = session.person;
      const status = await shell.central.signIn({
        address: before.address ?? '',
        name,
        password,
        stay: session.stay,
        scope,
      });
      const database = session.scopes.find((one) => one.name === scope)?.database ?? '';
      await workspace.sync.signedIn(parts.centralAccess(database));
      const renewed = status.session.kind === 'none' ? session : status.session;
      show({ kind: 'open', workspace, scope, session: renewed, status });
    },
    openScope: (name) =>
      guarded(async () => {
        const status = await shell.central.status();
        if (status.session.kind === 'none') return show({ kind: 'sign-in', status });
        await open(status, status.session, name);
      }),
    signOut: () =>
      guarded(async () => {
        await closeWorkspace();
        show({ kind: 'sign-in', status: await shell.central.signOut() });
      }),
  };
}
