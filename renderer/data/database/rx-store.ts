import {
  createRxDatabase,
  getDefaultRevision,
  getDefaultRxDocumentMeta,
  type RxCollection,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorage,
} from 'rxdb';
import { type CollectionName, collectionNames, localCollections } from './collections.ts';
import type { Envelope } from './envelope.ts';
import type { LocalStore, StoreRow } from './local-store.ts';
import { guardStorage, storageError } from './storage-error.ts';

type Instance = RxCollection<Envelope>['storageInstance'];

/** The seam between browser and tests: an RxDB storage and how to read a whole collection of it fast. */
export interface StorageKind {
  // oxlint-disable-next-line typescript/no-explicit-any -- RxDB's own type of a storage whose internals and options are its own
  readonly storage: RxStorage<any, any>;
  slices(instance: Instance, size: number): AsyncIterable<readonly Envelope[]>;
}

const text = { type: 'string' } as const;
const schema: RxJsonSchema<Envelope> = {
  title: 'envelope',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 200 },
    rev: text,
    unsent: { type: 'integer' },
    body: text,
    beside: text,
  },
  required: ['id', 'rev', 'unsent', 'body', 'beside'],
};

/** What RxDB had for an envelope that `get` gave, which it wants back with the next write of it. */
const origins = new WeakMap<Envelope, RxDocumentData<Envelope>>();

function strip(document: RxDocumentData<Envelope>): Envelope {
  const { id, rev, unsent, body, beside } = document;
  const envelope: Envelope = { id, rev, unsent, body, beside };
  origins.set(envelope, document);
  return envelope;
}

function dress(envelope: Envelope, previous?: RxDocumentData<Envelope>): RxDocumentData<Envelope> {
  const { id, rev, unsent, body, beside } = envelope;
  return {
    id,
    rev,
    unsent,
    body,
    beside,
    _deleted: false,
    _attachments: {},
    _meta: previous?._meta ?? getDefaultRxDocumentMeta(),
    _rev: previous?._rev ?? getDefaultRevision(),
  };
}

/** Writes below RxDB's documents (no proxies, no change events for queries nobody has), above its storage. */
async function write(instance: Instance, rows: readonly StoreRow[]): Promise<void> {
  const first = rows.map(({ next, previous }) => {
    const known = previous && origins.get(previous);
    return known ? { document: dress(next, known), previous: known } : { document: dress(next) };
  });
  const { error } = await instance.bulkWrite(first, 'relais-put');
  if (error.length === 0) return;
  const again = error.map((fault) => {
    const inDb = fault.status === 409 ? fault.documentInDb : undefined;
    if (!inDb) throw storageError(new Error(`write of one row failed with status ${fault.status}`));
    return { document: dress(fault.writeRow.document, inDb), previous: inDb };
  });
  const second = await instance.bulkWrite(again, 'relais-put-again');
  const left = second.error[0];
  if (left) throw storageError(new Error(`write of one row failed twice with status ${left.status}`));
}

async function forget(instance: Instance, ids: readonly string[]): Promise<void> {
  const found = await instance.findDocumentsById([...ids], false);
  const rows = found.map((previous) => {
    const document = {
      ...dress({ ...previous, rev: '', unsent: 0, body: '', beside: '' }, previous),
      _deleted: true,
    };
    return { document, previous };
  });
  if (rows.length > 0) await instance.bulkWrite(rows, 'relais-remove');
}

/** Opens (or makes) the local database `name`: RxDB on the storage given. Throws `storage`. */
export async function openRxStore(name: string, kind: StorageKind): Promise<LocalStore> {
  const { database, instanceOf } = await guardStorage(async () => {
    const opened = await createRxDatabase({
      name,
      storage: kind.storage,
      multiInstance: false,
      eventReduce: false,
    });
    const wanted = Object.fromEntries(collectionNames.map((collection) => [collection, { schema }]));
    const collections = await opened.addCollections(wanted);
    const lookup = (collection: CollectionName): Instance => {
      const found = collections[collection];
      if (!found) throw storageError(new Error(`no collection ${collection}`));
      return found.storageInstance;
    };
    await Promise.all(localCollections.map((collection) => lookup(collection).cleanup(0)));
    return { database: opened, instanceOf: lookup };
  });
  return {
    get: (collection, ids) =>
      guardStorage(async () => {
        const found = ids.length > 0 ? await instanceOf(collection).findDocumentsById([...ids], false) : [];
        return new Map(found.map((document) => [document.id, strip(document)]));
      }),
    slices: (collection, size) => kind.slices(instanceOf(collection), size),
    put: (collection, rows) =>
      guardStorage(async () => {
        if (rows.length > 0) await write(instanceOf(collection), rows);
      }),
    remove: (collection, ids) => guardStorage(() => forget(instanceOf(collection), ids)),
    close: () => guardStorage(async () => void (await database.close())),
    destroy: () => guardStorage(async () => void (await database.remove())),
  };
}
