/** Frames of the packages whose promises nobody waits for. */
const theirs =
  /node_modules[\\/](?:express-pouchdb|pouchdb[\w-]*|leveldown|levelup|level[\w-]*|memdown)[\\/]/;

function stemsFromServer(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  // PouchDB's own errors may carry no frame but say so by their shape.
  const shaped = 'status' in reason && 'name' in reason && (reason as { error?: unknown }).error === true;
  return shaped || theirs.test(reason.stack ?? '');
}

/**
 * Keeps the process alive through rejections that stem from the server's packages, and logs them; any other is thrown
 * on as Node would have, unless somebody else listens too. Answers how to take the guard away again.
 */
export function guardOwnRejections(log: (line: string) => void): () => void {
  const listener = (reason: unknown) => {
    if (stemsFromServer(reason))
      return log(`unhandled rejection: ${(reason as Error).stack ?? String(reason)}`);
    if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  process.on('unhandledRejection', listener);
  return () => void process.off('unhandledRejection', listener);
}
