import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { AppError } from '#shared/errors/app-error.ts';
import type { CentralSession, CentralStatus } from '#shared/shell/central-room.ts';

export type LiveSession = Exclude<CentralSession, { kind: 'none' }>;

/** Where the program stands between its start and an open workspace; each has its screen. */
export type BootState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'sign-in'; readonly status: CentralStatus }
  | { readonly kind: 'choose-scope'; readonly session: LiveSession }
  | { readonly kind: 'already-open' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | OpenState;

export interface OpenState {
  readonly kind: 'open';
  readonly workspace: Workspace;
  readonly session: LiveSession;
  /** `2026-59`. */
  readonly scope: string;
  /** The session ended, or came back; the workspace stays open either way. */
  readonly status: CentralStatus;
}

/** The scope to open without asking: the only one, or the one of last time; none when the person has to choose. */
export function scopeToOpen(session: LiveSession, lastScope: string | null): string | undefined {
  const names = session.scopes.map((scope) => scope.name);
  if (lastScope !== null && names.includes(lastScope)) return lastScope;
  return names.length === 1 ? names[0] : undefined;
}
