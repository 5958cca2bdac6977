import { AppError } from '#shared/errors/app-error.ts';

/**
 * The file that a person takes unsent work away in. Every part in order:
 *
 * | bytes | |
 * |---|---|
 * | 13 | the letters `RELAIS-EXPORT` |
 * | 1 | version of this format, 1 |
 * | 4 | rounds of PBKDF2-HMAC-SHA-256, big-endian |
 * | 16 | its salt |
 * | 12 | initialisation vector of AES-256-GCM |
 * | … | ciphertext of the JSON (UTF-8) with its tag; all that stands before is authenticated with it |
 * | 32 | SHA-256 of everything before, to tell a damaged file from a wrong passphrase |
 *
 * The passphrase is taken in NFKC, so that it does not matter how its accents were typed.
 */
const letters = new TextEncoder().encode('RELAIS-EXPORT');
const version = 1;
/** OWASP's advice of 2023 for PBKDF2-HMAC-SHA-256. */
const rounds = 600_000;
/** More would only make a hostile file hang the program. */
const mostRounds = 10_000_000;
const at = { version: 13, rounds: 14, salt: 18, iv: 34, body: 46 } as const;
const digestBytes = 32;

type Bytes = Uint8Array<ArrayBuffer>;

async function keyFrom(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function digestOf(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

/** Any JSON value as a file that only the passphrase opens. */
export async function sealFile(content: unknown, passphrase: string): Promise<Bytes> {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, rounds);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = joined(letters, new Uint8Array([version]), count, salt, iv);
  const clear = new TextEncoder().encode(JSON.stringify(content));
  const how = { name: 'AES-GCM', iv, additionalData: head };
  const body = await crypto.subtle.encrypt(how, await keyFrom(passphrase, salt, rounds), clear);
  const file = joined(head, new Uint8Array(body));
  return joined(file, await digestOf(file));
}

/**
 * What is in such a file. Throws `invalid`: `not-an-export`, `export-damaged`, `export-passphrase`; `outdated`
 * (`export-newer`) for a format of a later version.
 */
export async function openFile(bytes: Bytes, passphrase: string): Promise<unknown> {
  const refuse = (reason: string): never => {
    throw new AppError(reason === 'export-newer' ? 'outdated' : 'invalid', `cannot open: ${reason}`, {
      reason,
    });
  };
  if (!letters.every((letter, index) => bytes[index] === letter)) refuse('not-an-export');
  if ((bytes[at.version] ?? 0) > version) refuse('export-newer');
  const end = bytes.length - digestBytes;
  if (bytes[at.version] !== version || end <= at.body) refuse('export-damaged');
  const digest = await digestOf(bytes.slice(0, end));
  if (!digest.every((byte, index) => bytes[end + index] === byte)) refuse('export-damaged');
  const head = bytes.slice(0, at.body);
  const iterations = new DataView(head.buffer).getUint32(at.rounds);
  if (iterations < 1 || iterations > mostRounds) refuse('export-damaged');
  const key = await keyFrom(passphrase, head.slice(at.salt, at.iv), iterations);
  const how = { name: 'AES-GCM', iv: head.slice(at.iv, at.body), additionalData: head };
  try {
    const clear = await crypto.subtle.decrypt(how, key, bytes.slice(at.body, end));
    return JSON.parse(new TextDecoder().decode(clear)) as unknown;
  } catch {
    return refuse('export-passphrase');
  }
}
