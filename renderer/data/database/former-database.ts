import { collectionNames } from './collections.ts';
import type { Envelope } from './envelope.ts';
import { eraseDatabases } from './erase-databases.ts';
import type { LocalStore } from './local-store.ts';
import { guardStorage } from './storage-error.ts';

/** Of programs before 2026-11-24: one database for each collection, envelopes in the clear. */
const formerOf = (name: string, collection: string): string => `rxdb-dexie-${name}--0--${collection}`;

interface FormerRow extends Envelope {
  readonly _deleted: '0' | '1';
}

const portion = 1_000;

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function takeOver(former: string, put: (rows: readonly FormerRow[]) => Promise<void>): Promise<void> {
  const database = await answerOf(indexedDB.open(former));
  try {
    if (!database.objectStoreNames.contains('docs')) return;
    let after: IDBKeyRange | null = null;
    while (true) {
      const docs = database.transaction('docs').objectStore('docs');
      const found: FormerRow[] = await answerOf(docs.getAll(after, portion));
      const last = found.at(-1);
      if (last === undefined) return;
      await put(found.filter(({ _deleted }) => _deleted !== '1'));
      after = IDBKeyRange.lowerBound(last.id, true);
    }
  } finally {
    database.close();
  }
}

/**
 * Seals what a former program kept in the clear, unsent acts and drafts with it, and then removes that. Can be cut
 * anywhere and done again: nothing clear goes before everything is sealed.
 */
export async function takeOverFormer(name: string, store: LocalStore): Promise<void> {
  await guardStorage(async () => {
    const there = new Set((await indexedDB.databases()).map((one) => one.name));
    const isFormer = (one: string | undefined): one is string => one?.startsWith(formerOf(name, '')) === true;
    for (const collection of collectionNames) {
      const former = formerOf(name, collection);
      if (!there.has(former)) continue;
      await takeOver(former, (rows) =>
        store.put(
          collection,
          rows.map(({ id, rev, unsent, body, beside }) => ({ next: { id, rev, unsent, body, beside } })),
        ),
      );
    }
    for (const former of [...there].filter(isFormer)) await eraseDatabases(former);
  });
}
