import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPrivate, writeNewPrivate } from './private-file.ts';
import type { Sealer } from './sealer.ts';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals with AES-256-GCM under a key in a file that only its owner reads. That is as safe as the account on
 * this machine is: it keeps out other accounts and notices damage, and does not stop whoever has the whole disk.
 */
export function createFileSealer(folder: string): Sealer {
  let key: Promise<Buffer> | undefined;
  const load = () => {
    key ??= readOrMakeKey(join(folder, 'seal.key'));
    return key;
  };
  return {
    kind: 'file',
    seal: async (clear) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', await load(), iv);
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    unseal: async (sealed) => {
      const iv = sealed.subarray(0, ivBytes);
      const decipher = createDecipheriv('aes-256-gcm', await load(), iv);
      decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(sealed.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

async function readOrMakeKey(path: string): Promise<Buffer> {
  const found = await readPrivate(path);
  const key = found ?? (await writeNewPrivate(path, randomBytes(32)));
  if (key.byteLength !== 32) throw new Error('the sealing key is damaged');
  return key;
}
