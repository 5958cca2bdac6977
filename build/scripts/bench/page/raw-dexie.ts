import { Dexie, type EntityTable } from 'dexie';
import { centralAccess } from './access.ts';

interface Stored {
  readonly _id: string;
}
interface Page {
  readonly results: readonly { readonly doc?: Stored; readonly deleted?: boolean }[];
  readonly last_seq: string | number;
}

const batch = 1_000;

/** Plain storage, as durable as the program's own. */
function openRaw(): { readonly database: Dexie; readonly documents: EntityTable<Stored, '_id'> } {
  const database = new Dexie('raw', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ documents: '_id' });
  return { database, documents: database.table('documents') as EntityTable<Stored, '_id'> };
}

/** The least that a sync can do: every change since `from` fetched, the next page while one is stored. Milliseconds. */
export async function rawSync(
  from: string | number = 0,
): Promise<{ readonly ms: number; readonly documents: number }> {
  const { baseUrl, headers } = await centralAccess();
  const page = async (since: string | number): Promise<Page> => {
    const query = `include_docs=true&limit=${batch}&since=${encodeURIComponent(String(since))}`;
    const answer = await fetch(`${baseUrl}/_changes?${query}`, { headers, cache: 'no-store' });
    return (await answer.json()) as Page;
  };
  const begun = performance.now();
  const { database, documents } = openRaw();
  let count = 0;
  let coming: Promise<Page> | undefined = page(from);
  while (coming) {
    const { results, last_seq }: Page = await coming;
    coming = results.length < batch ? undefined : page(last_seq);
    const found = results.flatMap(({ doc, deleted }) => (doc && !deleted ? [doc] : []));
    await documents.bulkPut(found);
    count += found.length;
  }
  const ms = performance.now() - begun;
  database.close();
  return { ms, documents: count };
}

/** Opens the database and reads everything in it. Milliseconds. */
export async function rawGetAll(): Promise<{ readonly ms: number; readonly documents: number }> {
  const begun = performance.now();
  const { database, documents } = openRaw();
  const all = await documents.toArray();
  const ms = performance.now() - begun;
  database.close();
  return { ms, documents: all.length };
}

/** Puts `count` of the candidacies back, each with something new in it. Milliseconds. */
export async function rawPut(count: number): Promise<number> {
  const { database, documents } = openRaw();
  const some = await documents.where('_id').startsWith('candidacy:').limit(count).toArray();
  const changed = some.map((one) => ({ ...one, note: crypto.randomUUID() }));
  const [first] = changed;
  const begun = performance.now();
  if (count === 1 && first) await documents.put(first);
  else await documents.bulkPut(changed);
  const ms = performance.now() - begun;
  database.close();
  return ms;
}
