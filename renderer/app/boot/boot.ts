import type { DatabaseOwner } from '#renderer/data/database/database-name.ts';
import type { OpenWorkspaceInput, OpenWorkspaceOutcome } from '#renderer/data/open-workspace.ts';
import type { CentralAccess } from '#renderer/shell/open-shell.ts';
import { AppError, toAppError } from '#shared/errors/app-error.ts';
import type { CentralStatus, SignInInput } from '#shared/shell/central-room.ts';
import type { UnlockInput } from '#shared/shell/lock-room.ts';
import type { Shell } from '#shared/shell/shell.ts';
import { type BootState, type LiveSession, leftScope, openingOf, scopeToOpen } from './boot-state.ts';
import type { LastScope } from './last-scope.ts';
import { createLocking } from './locking.ts';
import type { UnsentNotes } from './unsent-notes.ts';

export interface BootParts {
  readonly shell: Pick<Shell, 'central' | 'lock' | 'secrets'>;
  readonly centralAccess: (database: string) => CentralAccess;
  readonly openWorkspace: (input: OpenWorkspaceInput) => Promise<OpenWorkspaceOutcome>;
  /** Of a copy that is not open. */
  readonly removeCopy: (owner: DatabaseOwner) => Promise<void>;
  readonly lastScope: LastScope;
  readonly unsentNotes: UnsentNotes;
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
  /** Covers everything at once; what is open stays open behind. */
  readonly lock: () => void;
  /** Rejects with the `AppError` of `lock.unlock`, for the screen to word. */
  readonly unlock: (input: UnlockInput) => Promise<void>;
  /** Removes the copies that a forgotten passphrase closes, and signs out. */
  readonly forgetPassphrase: () => Promise<void>;
  /** Removes this person's copy of a scope: the open one, or another of theirs. Then goes on with what is left. */
  readonly removeCopy: (scope: string) => Promise<void>;
  /** Acts that waited in another copy of this person when it was last open. */
  readonly unsentOf: (scope: string) => Promise<number>;
  /** Leaves a copy of a scope that one may read no more for another time. */
  readonly leaveForLater: () => Promise<void>;
  /** Removes the copy that no key opens, at the person's word, and begins anew from the centre. */
  readonly removeUnreadable: () => Promise<void>;
}

/** Makes the boot; nothing happens before `start`. */
export function createBoot(parts: BootParts): Boot {
  const { shell, lastScope, unsentNotes } = parts;
  const listeners = new Set<() => void>();
  let now: BootState = { kind: 'starting' };
  const show = (state: BootState) => {
    now = state;
    for (const listener of listeners) listener();
  };
  const locking = createLocking({ ...parts, show, state: () => now });

  const closeWorkspace = async () => {
    await openingOf(now)?.workspace.close();
  };

  const askAll = async () => Promise.all([shell.lock.status(), shell.secrets.copies()]);
  const follow = async (status: CentralStatus, isForLater = false, asked = askAll) => {
    const { session } = status;
    if (session.kind === 'none') return show({ kind: 'sign-in', status });
    const [lock, copies] = await asked();
    if (lock.locked) return locking.cover({ lock, status, session, behind: null });
    const left = isForLater ? undefined : leftScope(session, copies);
    if (left !== undefined) return open(status, session, left);
    const name = scopeToOpen(session, lastScope.get());
    return name === undefined ? show({ kind: 'choose-scope', session }) : open(status, session, name);
  };

  const open = async (status: CentralStatus, session: LiveSession, name: string) => {
    await closeWorkspace();
    show({ kind: 'starting' });
    const scope = session.scopes.find((one) => one.name === name);
    const isLeft = leftScope(session, [{ scope: name }]) === name;
    if (scope === undefined && !isLeft)
      throw new AppError('forbidden', `no scope ${name}`, { reason: 'no-scope' });
    const owner = { centre: session.centre, scope: name, person: session.person.name };
    const opening = async () =>
      parts.openWorkspace({
        access: parts.centralAccess(scope?.database ?? `relais-${name}`),
        centre: session.centre,
        scope: name,
        person: session.person,
        // From here on the machine knows of this copy; refused while locked.
        key: await shell.secrets.databaseKey({ scope: name }),
        signedIn: session.kind === 'open' && !isLeft,
      });
    const outcome = await opening().catch(async (thrown: unknown) => {
      const error = keyFault(toAppError(thrown));
      if (!error) throw thrown;
      return show({ kind: 'failed', error, unreadable: { owner, unsent: await unsentNotes.read(owner) } });
    });
    if (outcome === undefined) return;
    if (outcome.kind === 'already-open') return show({ kind: 'already-open' });
    const { workspace } = outcome;
    if (!isLeft) lastScope.set(name);
    workspace.subscribe(['status'], () => void unsentNotes.write(owner, workspace.sync.status().toSend));
    show({ kind: 'open', workspace, session, scope: name, isLeft, status });
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
        // All at once: every round to the trusted side is a moment before the first line.
        const asking = askAll();
        asking.catch(() => undefined);
        await follow(await shell.central.status(), false, () => asking);
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
      show({ ...now, session: renewed, status });
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
    lock: locking.lock,
    async unlock(input) {
      await shell.lock.unlock(input);
      if (now.kind !== 'locked') return;
      if (now.behind) show(now.behind);
      else await guarded(async () => follow(await shell.central.status()));
    },
    forgetPassphrase: () => guarded(locking.forget),
    async removeCopy(scope) {
      if (now.kind !== 'open') return;
      const { session, workspace } = now;
      const owner = { centre: session.centre, scope, person: session.person.name };
      const isOpen = now.scope === scope;
      if (isOpen) await workspace.wipe({ force: true });
      await parts.removeCopy(owner);
      await shell.secrets.forgetCopy({ scope });
      await unsentNotes.forget(owner);
      if (!isOpen) return;
      show({ kind: 'starting' });
      const status = await shell.central.status();
      const { session: left } = status;
      const others = left.kind === 'none' ? [] : left.scopes.filter((one) => one.name !== scope);
      const [other] = others;
      await guarded(async () => {
        // Gone from here means signed out, unless there is something else to go on with.
        if (left.kind === 'none' || other === undefined)
          return show({ kind: 'sign-in', status: await shell.central.signOut() });
        if (others.length === 1) return open(status, left, other.name);
        return show({ kind: 'choose-scope', session: left });
      });
    },
    async unsentOf(scope) {
      if (now.kind !== 'open') return 0;
      const { centre, person } = now.session;
      return unsentNotes.read({ centre, scope, person: person.name });
    },
    leaveForLater: () =>
      guarded(async () => {
        await closeWorkspace();
        const status = await shell.central.status();
        const hasScope = status.session.kind !== 'none' && status.session.scopes.length > 0;
        if (hasScope) await follow(status, true);
        else show({ kind: 'sign-in', status: await shell.central.signOut() });
      }),
    removeUnreadable: () =>
      guarded(async () => {
        if (now.kind !== 'failed' || !now.unreadable) return;
        const { owner } = now.unreadable;
        await parts.removeCopy(owner);
        await shell.secrets.forgetCopy({ scope: owner.scope });
        await unsentNotes.forget(owner);
        await follow(await shell.central.status());
      }),
  };
}

/** What says that no key here opens the copy; a sealed key that cannot be opened is one that was closed elsewhere. */
function keyFault(error: AppError): AppError | undefined {
  const reason = error.kind === 'storage' ? error.details.reason : undefined;
  if (reason === 'key-lost' || reason === 'key-wrong') return error;
  if (reason !== 'vault-unreadable') return undefined;
  return new AppError('storage', error.message, { reason: 'key-wrong' }, error);
}
