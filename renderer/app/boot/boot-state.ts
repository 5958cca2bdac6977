import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { DatabaseOwner } from '#renderer/data/database/database-name.ts';
import type { AppError } from '#shared/errors/app-error.ts';
import type { CentralSession, CentralStatus } from '#shared/shell/central-room.ts';
import type { LockStatus } from '#shared/shell/lock-room.ts';
import type { LocalCopy } from '#shared/shell/shell.ts';

export type LiveSession = Exclude<CentralSession, { kind: 'none' }>;

/** Where the program stands between its start and an open workspace; each has its screen. */
export type BootState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'sign-in'; readonly status: CentralStatus }
  | { readonly kind: 'choose-scope'; readonly session: LiveSession }
  | { readonly kind: 'already-open' }
  | FailedState
  | LockedState
  | OpenState;

export interface FailedState {
  readonly kind: 'failed';
  readonly error: AppError;
  /** The copy that no key opens, with the acts in it that were not sent, as far as is known. */
  readonly unreadable?: { readonly owner: DatabaseOwner; readonly unsent: number };
}

/** Covered: nothing of the work is on the page. What was open stays open behind, and goes on exchanging with the centre. */
export interface LockedState {
  readonly kind: 'locked';
  readonly lock: LockStatus;
  readonly status: CentralStatus;
  readonly session: LiveSession;
  readonly behind: OpenState | null;
  /** Acts not sent, as far as is known without opening. */
  readonly unsent: number;
}

export interface OpenState {
  readonly kind: 'open';
  readonly workspace: Workspace;
  readonly session: LiveSession;
  /** `2026-59`. */
  readonly scope: string;
  /** The person may read it no more: open only for what was not sent. */
  readonly isLeft: boolean;
  /** The session ended, or came back; the workspace stays open either way. */
  readonly status: CentralStatus;
}

/** The scope to open without asking: the only one, or the one of last time; none when the person has to choose. */
export function scopeToOpen(session: LiveSession, lastScope: string | null): string | undefined {
  const names = session.scopes.map((scope) => scope.name);
  if (lastScope !== null && names.includes(lastScope)) return lastScope;
  return names.length === 1 ? names[0] : undefined;
}

/**
 * A scope that this person has a copy of and may read no more: their roles name it no longer. Only the centre's own word
 * counts, not an ended session's; and a database that is missing for a while puts nobody out.
 */
export function leftScope(session: LiveSession, copies: readonly LocalCopy[]): string | undefined {
  if (session.kind !== 'open') return undefined;
  const { roles } = session.person;
  const isNamed = (scope: string) =>
    roles.some(
      (role) => role === '_admin' || role === `scope:${scope}` || role.startsWith(`scope:${scope}:`),
    );
  return copies.find(({ scope }) => !isNamed(scope) && !session.scopes.some(({ name }) => name === scope))
    ?.scope;
}

/** The workspace that is open, covered or not. */
export function openingOf(state: BootState): OpenState | null {
  if (state.kind === 'open') return state;
  return state.kind === 'locked' ? state.behind : null;
}
