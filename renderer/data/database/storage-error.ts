import { AppError } from '#shared/errors/app-error.ts';

/** `full`: quota or disk. `blocked`: the browser gives no database (private window, policy). */
type StorageReason = 'full' | 'blocked' | 'failed';

/** Names of what a browser throws, also deep inside the storage's own errors. */
function reasonOf(text: string): StorageReason {
  if (/quota|disk|no space/i.test(text)) return 'full';
  if (/SecurityError|InvalidStateError|MissingAPI|not allowed/i.test(text)) return 'blocked';
  return 'failed';
}

/** Every failure of the local database as `storage`: nothing that was acknowledged is lost, nothing more is. */
export function storageError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const text = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : String(thrown);
  return new AppError('storage', `the local database failed: ${text}`, { reason: reasonOf(text) }, thrown);
}

/** Runs one operation of the storage and translates what it throws. */
export async function guardStorage<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    throw storageError(thrown);
  }
}
