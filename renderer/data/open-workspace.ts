import type { Workspace } from './api/workspace.ts';
import type { CentreAccess } from './port.ts';

export interface OpenWorkspaceInput {
  readonly access: CentreAccess;
  /** The centre's address, as `central.status()` gives it. */
  readonly centre: string;
  /** `2026-59`. */
  readonly scope: string;
  /** Of the session: account name, display name, roles. */
  readonly person: { readonly name: string; readonly displayName: string; readonly roles: readonly string[] };
  /** False when the session ended: local work only, until `sync.signedIn`. */
  readonly signedIn: boolean;
}

export type OpenWorkspaceOutcome =
  | { readonly kind: 'opened'; readonly workspace: Workspace }
  /** « Relais est déjà ouvert » in another window. */
  | { readonly kind: 'already-open' };

/**
 * Opens the local database in the data worker and resolves as soon as reading can begin; records keep arriving
 * (`workspace.ready()`), the inbox's first. Throws `storage` (disk, quota, private window).
 */
export declare function openWorkspace(input: OpenWorkspaceInput): Promise<OpenWorkspaceOutcome>;
