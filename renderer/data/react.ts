import type { Context } from 'react';
import type { Workspace } from './api/workspace.ts';

/** The open workspace, provided once by `renderer/app`. */
export declare const WorkspaceContext: Context<Workspace | undefined>;

/** The open workspace; throws outside of the provider, which is a fault of ours. */
export declare function useWorkspace(): Workspace;

/**
 * Reads from the workspace and renders again only when something that this reading touched has changed.
 * `deps` are what `read` uses besides the workspace, as for `useMemo`:
 * `useLive((w) => w.candidacies.query(filter, sort), [filter, sort])`.
 */
export declare function useLive<Value>(read: (workspace: Workspace) => Value, deps: readonly unknown[]): Value;
