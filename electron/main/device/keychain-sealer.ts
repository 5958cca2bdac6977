import { safeStorage } from 'electron/main';
import { createFileSealer } from '#electron/services/vault/file-sealer.ts';
import type { Sealer } from '#electron/services/vault/sealer.ts';

/**
 * The system's keychain where there is one, else a key file that only its owner reads. Linux without a keychain says
 * that it has one and seals with a password that is in Electron's source (`basic_text`): that is none.
 */
export async function chooseSealer(vaultFolder: string): Promise<Sealer> {
  const pretends = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  const available = !pretends && (await safeStorage.isAsyncEncryptionAvailable());
  return available ? keychainSealer : createFileSealer(vaultFolder);
}

const keychainSealer: Sealer = {
  kind: 'keychain',
  seal: (clear) => safeStorage.encryptStringAsync(clear),
  unseal: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
};
