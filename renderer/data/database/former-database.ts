import { Dexie } from 'dexie';
import { collectionNames } from './collections.ts';
import type { Envelope } from './envelope.ts';
import type { LocalStore } from './local-store.ts';
import { guardStorage } from './storage-error.ts';

/** Of programs before 2026-11-24: one database for each collection, envelopes in the clear. */
const formerOf = (name: string, collection: string): string => `rxdb-dexie-${name}--0--${collection}`;

interface FormerRow extends Envelope {
  readonly _deleted: '0' | '1';
}

const portion = 1_000;

async function takeOver(former: string, put: (rows: readonly FormerRow[]) => Promise<void>): Promise<void> {
  const database = new Dexie(former);
  await database.open();
  try {
    const rows = database.table<FormerRow, string>('docs');
    let after = '';
    while (true) {
      const found = await rows.where('id').above(after).limit(portion).toArray();
      const last = found.at(-1);
      if (last === undefined) return;
      await put(found.filter(({ _deleted }) => _deleted !== '1'));
      after = last.id;
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
    for (const former of [...there].filter(isFormer)) await Dexie.delete(former);
  });
}
