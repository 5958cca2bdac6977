import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** OWASP's advice for scrypt: 64 MB and about a fifth of a second for each try. Written beside what was sealed, so that it can grow. */
const cost = { N: 2 ** 16, r: 8, p: 1 } as const;

/** 32 bytes of a passphrase, as it was typed but for the way accents are composed. */
function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((settle, fail) => {
    const options = { ...cost, maxmem: 128 * 1024 * 1024 };
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (fault, key) =>
      fault ? fail(fault) : settle(key),
    );
  });
}

/** AES-256-GCM in one base64 text: iv, tag, ciphertext. `about` must be the same to open it. */
export function sealBytes(key: Buffer, clear: Buffer, about: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** Null when the key, `about` or a byte is another; GCM compares its tag in constant time. */
export function openBytes(key: Buffer, sealed: string, about: string): Buffer | null {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A person's own key under a key that only their passphrase gives. */
interface PassphraseSeal {
  readonly v: 1;
  readonly salt: string;
  readonly sealed: string;
}

const about = 'relais person key 1';

export async function closeWithPassphrase(passphrase: string, personKey: Buffer): Promise<string> {
  const salt = randomBytes(16);
  const sealed = sealBytes(await deriveKey(passphrase, salt), personKey, about);
  return JSON.stringify({ v: 1, salt: salt.toString('base64'), sealed } satisfies PassphraseSeal);
}

/** The person's key, or null for another passphrase. */
export async function openWithPassphrase(passphrase: string, text: string): Promise<Buffer | null> {
  const { salt, sealed } = JSON.parse(text) as PassphraseSeal;
  return openBytes(await deriveKey(passphrase, Buffer.from(salt, 'base64')), sealed, about);
}
