import { createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb';
import { type CollectionName, collectionNames, localCollections } from './collections.ts';
import type { Damage, DamageBook } from './damage.ts';
import { checkKey } from './key-check.ts';
import type { LocalStore } from './local-store.ts';
import type { RowTable, StoredRow } from './row-table.ts';
import type { Seal } from './seal.ts';
import { createSealedCollection, type SealedCollection } from './sealed-collection.ts';
import { guardStorage, storageError } from './storage-error.ts';

export type Instance = RxCollection<StoredRow>['storageInstance'];

/** The seam between browser and tests: an RxDB storage, and how rows are read and written on it. */
export interface StorageKind {
  // oxlint-disable-next-line typescript/no-explicit-any -- RxDB's own type of a storage whose internals and options are its own
  readonly storage: RxStorage<any, any>;
  table(instance: Instance): RowTable;
  /** After the database was closed: leaves nothing of it, not even its name. */
  erase(name: string): Promise<void>;
}

export interface StoreKey {
  readonly seal: Seal;
  /** The key was made just now, so whatever lies here already is not its own. */
  readonly fresh: boolean;
}

/** A local database on disk: what it keeps, and what of it is damaged. */
export type SealedStore = LocalStore & { readonly damage: DamageBook };

const schema: RxJsonSchema<StoredRow> = {
  title: 'sealed',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 200 },
    ids: { type: 'string' },
    unsent: { type: 'integer' },
    sealed: {},
  },
  required: ['id', 'unsent', 'sealed'],
};

const isLocal = (name: CollectionName): boolean => localCollections.some((local) => local === name);

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function damageBook(found: Damage[], tables: ReadonlyMap<CollectionName, RowTable>): DamageBook {
  return {
    found: () => found,
    drop: (damages) =>
      guardStorage(async () => {
        for (const { collection, row } of damages) {
          const table = tables.get(collection);
          const [now] = (await table?.get([row.id])) ?? [];
          // Written anew meanwhile: that one is well.
          if (now && isSame(now.sealed, row.sealed)) await table?.write([], [row.id]);
        }
        const gone = new Set(damages);
        found.splice(0, found.length, ...found.filter((damage) => !gone.has(damage)));
      }),
  };
}

/**
 * Opens (or makes) the local database `name`: RxDB on the storage given, everything in it sealed. Throws `storage`:
 * `key-lost` where the key was made anew and `key-wrong` where another one closed what lies here. Neither changes anything.
 */
export async function openRxStore(name: string, kind: StorageKind, key: StoreKey): Promise<SealedStore> {
  const database = await guardStorage(() =>
    createRxDatabase({ name, storage: kind.storage, multiInstance: false, eventReduce: false }),
  );
  const close = () => guardStorage(async () => void (await database.close()));
  const found: Damage[] = [];
  const tables = new Map<CollectionName, RowTable>();
  const collections = new Map<CollectionName, SealedCollection>();
  const damaged = (damage: Damage): void => {
    const isKnown = found.some(
      ({ collection, row }) => collection === damage.collection && row.id === damage.row.id,
    );
    if (!isKnown) found.push(damage);
  };
  try {
    await guardStorage(async () => {
      const opened = await database.addCollections(
        Object.fromEntries(collectionNames.map((collection) => [collection, { schema }])),
      );
      for (const collection of collectionNames) {
        const instance = opened[collection]?.storageInstance;
        if (!instance) throw storageError(new Error(`no collection ${collection}`));
        const table = kind.table(instance);
        const isPacked = !isLocal(collection);
        tables.set(collection, table);
        const parts = { name: collection, table, seal: key.seal, isPacked, damaged };
        collections.set(collection, createSealedCollection(parts));
      }
      await checkKey(tables, key);
    });
  } catch (thrown) {
    await close();
    throw thrown;
  }
  const of = (collection: CollectionName): SealedCollection => {
    const one = collections.get(collection);
    if (!one) throw storageError(new Error(`no collection ${collection}`));
    return one;
  };
  return {
    get: (collection, ids) =>
      guardStorage(async () => (ids.length > 0 ? of(collection).get(ids) : new Map())),
    slices: (collection, size) => of(collection).slices(size),
    put: (collection, rows) =>
      guardStorage(async () => {
        if (rows.length > 0) await of(collection).put(rows);
      }),
    remove: (collection, ids) =>
      guardStorage(async () => {
        if (ids.length > 0) await of(collection).remove(ids);
      }),
    close,
    destroy: () =>
      guardStorage(async () => {
        await database.remove();
        await kind.erase(name);
      }),
    damage: damageBook(found, tables),
  };
}
