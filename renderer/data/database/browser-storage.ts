import type { DexieStorageInternals } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { dexieTable } from './dexie-table.ts';
import { eraseDatabases } from './erase-databases.ts';
import type { StorageKind } from './rx-store.ts';

/** IndexedDB through Dexie. `strict`: a write is acknowledged when the disk has it, not when the system's cache does. */
export function browserStorage(): StorageKind {
  return {
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    table: ({ internals }) => dexieTable(internals as DexieStorageInternals),
    erase: eraseDatabases,
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
