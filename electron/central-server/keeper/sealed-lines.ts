import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** Values as lines of text that only the password opens: AES-256-GCM, its key from the password by scrypt. */
export interface SealedLines {
  readonly seal: (value: unknown) => string;
  /** Throws for a line that is torn, was changed or is of another password. */
  readonly open: (line: string) => unknown;
}

const [ivBytes, tagBytes] = [12, 16];

/** Takes about a tenth of a second, on purpose. `salt` is random, kept beside the lines and no secret. */
export function createSealedLines(password: string, salt: Buffer): SealedLines {
  const key = scryptSync(password.normalize('NFC'), salt, 32, {
    N: 32_768,
    r: 8,
    p: 1,
    maxmem: 64 * 1024 ** 2,
  });
  return {
    seal(value) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = [iv, cipher.update(JSON.stringify(value), 'utf8'), cipher.final()];
      return Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64');
    },
    open(line) {
      const bytes = Buffer.from(line, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      const text = [decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()];
      return JSON.parse(Buffer.concat(text).toString('utf8'));
    },
  };
}
