import type { CollectionName } from '#renderer/data/database/collections.ts';
import type { Envelope } from '#renderer/data/database/envelope.ts';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import { AppError } from '#shared/errors/app-error.ts';

type Disk = Map<CollectionName, Map<string, Envelope>>;
const disks = new Map<string, Disk>();

/**
 * A local database in memory that keeps its content by name, for tests with several machines in one process, where
 * RxDB opens no more than sixteen collections. `tests/contract/local-store.test.ts` holds it to what RxDB does.
 */
export function openMemoryStore(name: string): LocalStore {
  const disk: Disk = disks.get(name) ?? new Map();
  disks.set(name, disk);
  let isClosed = false;
  const collection = (wanted: CollectionName): Map<string, Envelope> => {
    if (isClosed) throw new AppError('storage', 'the store is closed', { reason: 'failed' });
    const found = disk.get(wanted) ?? new Map<string, Envelope>();
    disk.set(wanted, found);
    return found;
  };
  return {
    async get(wanted, ids) {
      const rows = collection(wanted);
      return new Map(
        ids.flatMap((id) => (rows.has(id) ? [[id, { ...(rows.get(id) as Envelope) }] as const] : [])),
      );
    },
    async *slices(wanted, size) {
      const all = [...collection(wanted).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
    },
    async put(wanted, rows) {
      for (const { next } of rows) collection(wanted).set(next.id, { ...next });
    },
    async remove(wanted, ids) {
      for (const id of ids) collection(wanted).delete(id);
    },
    async close() {
      isClosed = true;
    },
    async destroy() {
      isClosed = true;
      disks.delete(name);
    },
  };
}
