import type { DexieStorageInternals } from 'rxdb';
import type { RowTable, StoredRow } from './row-table.ts';

/**
 * Rows of a collection on RxDB's Dexie storage, below its documents: those are copied field by field, which bytes do not
 * survive, looked up before they are written, and kept in three indexes that nobody here asks.
 */
export function dexieTable(internals: DexieStorageInternals): RowTable {
  return {
    async get(ids) {
      const { dexieTable: table } = await internals;
      const found: (StoredRow | undefined)[] =
        ids.length === 1 ? [await table.get(ids[0])] : await table.bulkGet([...ids]);
      return found.filter((row) => row !== undefined);
    },
    async range(after, end, most) {
      const { dexieTable: table } = await internals;
      return table.where('id').between(after, end, false, false).limit(most).toArray();
    },
    async write(puts, gone) {
      const { dexieDb, dexieTable: table } = await internals;
      if (gone.length === 0 && puts.length === 1) return void (await table.put(puts[0]));
      if (gone.length === 0) return void (await table.bulkPut([...puts]));
      await dexieDb.transaction('rw', table, async () => {
        await table.bulkPut([...puts]);
        await table.bulkDelete([...gone]);
      });
    },
  };
}
