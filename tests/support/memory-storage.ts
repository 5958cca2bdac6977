import { getDefaultRevision, getDefaultRxDocumentMeta, type RxDocumentData } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { RowTable, StoredRow } from '#renderer/data/database/row-table.ts';
import type { Instance, StorageKind } from '#renderer/data/database/rx-store.ts';

/** RxDB's storage in memory, which keeps its content by name within one process: closing and opening finds it again. */
export function memoryStorage(): StorageKind {
  return { storage: getRxStorageMemory(), table, erase: async () => undefined };
}

function strip({ id, ids, unsent, sealed }: StoredRow): StoredRow {
  return { id, unsent, sealed, ...(ids === undefined ? {} : { ids }) };
}

function table(instance: Instance): RowTable {
  const live = async (): Promise<StoredRow[]> => {
    // This storage writes lazily; any read makes it finish.
    await instance.findDocumentsById([''], true);
    const all = (instance.internals.documents as Map<string, RxDocumentData<StoredRow>>).values();
    return [...all].filter((row) => !row._deleted).map(strip);
  };
  return {
    get: async (ids) => (await instance.findDocumentsById([...ids], false)).map(strip),
    async range(after, end, most) {
      const found = (await live()).filter(({ id }) => id > after && id < end);
      return found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
    },
    async write(puts, gone) {
      const ids = [...puts.map(({ id }) => id), ...gone];
      const before = new Map((await instance.findDocumentsById(ids, true)).map((row) => [row.id, row]));
      const row = (next: StoredRow, _deleted: boolean) => {
        const previous = before.get(next.id);
        const dress = { _attachments: {}, _meta: getDefaultRxDocumentMeta(), _rev: getDefaultRevision() };
        const document = { ...strip(next), ...dress, _deleted };
        return previous ? { document, previous } : { document };
      };
      const removals = gone.flatMap((id) => before.get(id) ?? []).map((one) => row(one, true));
      const { error } = await instance.bulkWrite(
        [...puts.map((one) => row(one, false)), ...removals],
        'test',
      );
      if (error.length > 0) throw new Error(`${error.length} rows were not written`);
    },
  };
}
