import { Dexie } from 'dexie';
import { browserStorage } from '#renderer/data/database/browser-storage.ts';
import { openRxStore } from '#renderer/data/database/rx-store.ts';
import { createSeal, importKey, type Seal } from '#renderer/data/database/seal.ts';

/** Turns text into bytes as the program's seal does, and leaves out the sealing: what is left is its cost. */
function openSeal(): Seal {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return {
    seal: async (text) => encoder.encode(text),
    open: async (bytes) => decoder.decode(bytes),
  };
}

async function bodies(): Promise<readonly { readonly id: string; readonly body: string }[]> {
  const database = await new Dexie('raw').open();
  const rows = (await database.table('documents').toArray()) as { readonly _id: string }[];
  database.close();
  const ofCandidacies = rows.filter(({ _id }) => _id.startsWith('candidacy:'));
  return ofCandidacies.map((row) => ({ id: row._id, body: JSON.stringify(row) }));
}

const batch = 1_000;

/**
 * Stores every candidacy of the plain database in a local database of the program, `alone` in rows of their own as an act
 * leaves them, opens it again and reads everything. Milliseconds of each.
 */
export async function encryption(
  how: 'sealed' | 'clear',
  alone: boolean,
): Promise<{ readonly insert: number; readonly load: number }> {
  const all = await bodies();
  const key = await importKey(btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))));
  const seal = how === 'sealed' ? createSeal(key) : openSeal();
  const name = `cost-${crypto.randomUUID()}`;
  const store = await openRxStore(name, browserStorage(), { seal, fresh: true });
  const unsent = alone ? 1 : 0;
  const begun = performance.now();
  for (let at = 0; at < all.length; at += batch) {
    const rows = all
      .slice(at, at + batch)
      .map((one) => ({ next: { ...one, unsent, rev: '1-a', beside: '' } }) as const);
    await store.put('candidacies', rows);
  }
  const insert = performance.now() - begun;
  await store.close();
  const again = await openRxStore(name, browserStorage(), { seal, fresh: false });
  const opened = performance.now();
  let count = 0;
  for await (const slice of again.slices('candidacies', 2_000)) count += slice.length;
  const load = performance.now() - opened;
  await again.destroy();
  if (count !== all.length) throw new Error(`${count} of ${all.length} came back`);
  return { insert, load };
}
