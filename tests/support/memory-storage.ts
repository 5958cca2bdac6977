import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Envelope } from '#renderer/data/database/envelope.ts';
import type { StorageKind } from '#renderer/data/database/rx-store.ts';

/** RxDB's storage in memory, which keeps its content by name within one process: closing and opening finds it again. */
export function memoryStorage(): StorageKind {
  return {
    storage: getRxStorageMemory(),
    async *slices(instance, size) {
      // This storage writes lazily; any read makes it finish.
      await instance.findDocumentsById([''], true);
      const all = [
        ...(instance.internals.documents as Map<string, Envelope & { _deleted: boolean }>).values(),
      ];
      const live = all.filter((row) => !row._deleted);
      for (let at = 0; at < live.length; at += size) yield live.slice(at, at + size);
    },
  };
}
