import type { LocalKey } from '../port.ts';
import { takeOverFormer } from './former-database.ts';
import { openRxStore, type SealedStore, type StorageKind } from './rx-store.ts';
import { createSeal, importKey } from './seal.ts';

/**
 * Opens the sealed local database of this name with the shell's key, and takes over what a former program left unsealed
 * under it. Throws `storage` as `openRxStore` does.
 */
export async function openLocalDatabase(
  name: string,
  kind: StorageKind,
  { key, fresh }: LocalKey,
): Promise<SealedStore> {
  const seal = createSeal(await importKey(key));
  const store = await openRxStore(`${name}-sealed`, kind, { seal, fresh });
  try {
    await takeOverFormer(name, store);
    return store;
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}
