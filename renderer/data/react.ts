import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { AppError } from '#shared/errors/app-error.ts';
import type { Workspace } from './api/workspace.ts';

/** The open workspace, provided once by `renderer/app`. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The open workspace; throws outside of the provider, which is a fault of ours. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new AppError('unexpected', 'no workspace is open here', { reason: 'no-workspace' });
  return workspace;
}

/**
 * Reads from the workspace and renders again only when something that this reading touched has changed.
 * `deps` are what `read` uses besides the workspace, as for `useMemo`:
 * `useLive((w) => w.candidacies.query(filter, sort), [filter, sort])`.
 */
export function useLive<Value>(read: (workspace: Workspace) => Value, deps: readonly unknown[]): Value {
  const workspace = useWorkspace();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `deps` stand for what `read` closes over, as with useMemo
  const live = useMemo(() => workspace.live(() => read(workspace)), [workspace, ...deps]);
  return useSyncExternalStore(live.subscribe, live.get);
}
