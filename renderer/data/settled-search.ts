import type { Workspace } from './api/workspace.ts';

/** Longer than the search worker takes for 100,000 texts; after it, what is there is the answer. */
const patience = 120;

/**
 * A search whose answer belongs to what was asked: the workspace gives the last answer at once and the new one a few
 * milliseconds later, which is right for a list that follows, but not for options that are chosen once.
 */
export function settledSearch<Found>(
  workspace: Pick<Workspace, 'subscribe'>,
  read: () => readonly Found[],
  signal: AbortSignal,
): Promise<readonly Found[]> {
  return new Promise((resolve) => {
    read();
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve(read());
    };
    const stop = workspace.subscribe(['search'], finish);
    const timer = setTimeout(finish, patience);
    signal.addEventListener('abort', finish, { once: true });
  });
}
