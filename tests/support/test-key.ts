import type { StoreKey } from '#renderer/data/database/rx-store.ts';
import { createSeal, importKey } from '#renderer/data/database/seal.ts';

/** A key for a local database in tests, as the shell gives one; another `letter` is another machine's. */
export async function testKey(letter = 'A', fresh = false): Promise<StoreKey> {
  return { seal: createSeal(await importKey(`${letter.repeat(43)}=`)), fresh };
}
