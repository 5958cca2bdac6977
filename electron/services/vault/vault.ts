import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';
import { readPrivate, writeNewPrivate, writePrivate } from './private-file.ts';
import type { Sealer } from './sealer.ts';

/** Small secrets of this machine, one sealed file each. A file's name tells nothing of what is in it. */
export interface Vault {
  /** Null where nothing was sealed under the name. Throws `storage` (`vault-unreadable`) when it cannot be opened. */
  read(name: string): Promise<string | null>;
  /** Throws `storage` (`vault-unwritable`). */
  write(name: string, clear: string): Promise<void>;
  /** What is sealed under the name; `make` is asked once, the first time, however many ask at once. */
  readOrMake(name: string, make: () => string): Promise<{ readonly clear: string; readonly fresh: boolean }>;
  forget(name: string): Promise<void>;
}

export function createVault(folder: string, sealer: Sealer): Vault {
  const pathOf = (name: string) => join(folder, `${createHash('sha256').update(name).digest('hex')}.json`);

  const open = async (bytes: Buffer): Promise<string> => {
    try {
      const { sealedBy, data } = JSON.parse(bytes.toString('utf8'));
      if (sealedBy !== sealer.kind) throw new Error(`sealed by ${sealedBy}, and this is ${sealer.kind}`);
      return await sealer.unseal(Buffer.from(data, 'base64'));
    } catch (thrown) {
      throw new AppError('storage', 'a sealed file cannot be opened', { reason: 'vault-unreadable' }, thrown);
    }
  };

  const close = async (clear: string): Promise<Buffer> => {
    const data = Buffer.from(await sealer.seal(clear)).toString('base64');
    return Buffer.from(JSON.stringify({ sealedBy: sealer.kind, data }));
  };

  return {
    read: async (name) => {
      const bytes = await readPrivate(pathOf(name)).catch(unreadable);
      return bytes && (await open(bytes));
    },
    write: async (name, clear) => {
      await writePrivate(pathOf(name), await close(clear).catch(unwritable)).catch(unwritable);
    },
    readOrMake: async (name, make) => {
      const path = pathOf(name);
      const found = await readPrivate(path).catch(unreadable);
      if (found) return { clear: await open(found), fresh: false };
      const made = make();
      const kept = await open(
        await writeNewPrivate(path, await close(made).catch(unwritable)).catch(unwritable),
      );
      return { clear: kept, fresh: kept === made };
    },
    forget: async (name) => {
      await rm(pathOf(name), { force: true }).catch(unwritable);
    },
  };
}

/** What was sealed there is lost to this account, as good as damaged. */
export function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.details.reason === 'vault-unreadable';
}

function unreadable(cause: unknown): never {
  throw new AppError('storage', 'a sealed file cannot be read', { reason: 'vault-unreadable' }, cause);
}

function unwritable(cause: unknown): never {
  throw new AppError('storage', 'a sealed file cannot be written', { reason: 'vault-unwritable' }, cause);
}
