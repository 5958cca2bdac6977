import { AppError } from '#shared/errors/app-error.ts';
import { type DatabaseOwner, databaseName } from '../database/database-name.ts';
import { takeExclusive } from '../database/exclusive-lock.ts';

/** Browser storage by another name than the database's own would escape this; all of ours contain it. */
async function databasesOf(name: string): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap((one) => (one.name?.includes(name) ? [one.name] : []));
}

function removeOne(name: string): Promise<void> {
  return new Promise((settle, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => settle();
    request.onerror = () =>
      fail(new AppError('storage', 'a database stays', { reason: 'failed' }, request.error));
  });
}

/**
 * Removes a copy that is not open here, without reading it: one whose key is gone cannot be read. Throws `conflict`
 * (`already-open`) when another window has it, `storage` when the browser keeps it.
 */
export async function removeCopy(owner: DatabaseOwner): Promise<void> {
  const name = await databaseName(owner);
  const release = await takeExclusive(name);
  if (!release) throw new AppError('conflict', 'open in another window', { reason: 'already-open' });
  try {
    for (const database of await databasesOf(name)) await removeOne(database);
    const left = await databasesOf(name);
    if (left.length > 0) throw new AppError('storage', 'a database came back', { reason: 'failed' });
  } finally {
    release();
  }
}
