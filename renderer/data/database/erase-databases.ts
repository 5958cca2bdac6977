import { AppError } from '#shared/errors/app-error.ts';

/** The browser's own databases that the local database `name` is made of. */
export async function databasesOf(name: string): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap((one) => (one.name?.includes(name) ? [one.name] : []));
}

function eraseOne(name: string): Promise<void> {
  return new Promise((settle, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => settle();
    request.onerror = () =>
      fail(new AppError('storage', 'a database stays', { reason: 'failed' }, request.error));
  });
}

/** Removes all of them, whole. Throws `storage` when the browser keeps one. */
export async function eraseDatabases(name: string): Promise<void> {
  for (const database of await databasesOf(name)) await eraseOne(database);
  const left = await databasesOf(name);
  if (left.length > 0) throw new AppError('storage', 'a database came back', { reason: 'failed' });
}
