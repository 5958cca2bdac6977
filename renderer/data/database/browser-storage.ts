import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { readDexieSlices } from './dexie-slices.ts';
import type { StorageKind } from './rx-store.ts';

/** IndexedDB through Dexie. `strict`: a write is acknowledged when the disk has it, not when the system's cache does. */
export function browserStorage(): StorageKind {
  return {
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    slices: readDexieSlices,
  };
}

/** Asks the browser not to clear the database when the disk runs short; false when it did not agree. */
export async function keepPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
