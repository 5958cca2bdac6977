import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the server must know again after a restart. */
export interface ServerKeys {
  readonly admin: { readonly name: string; readonly password: string };
  /** Signs the session cookies. */
  readonly secret: string;
  readonly uuid: string;
}

export function createKeys(): ServerKeys {
  return {
    admin: { name: 'admin', password: randomBytes(18).toString('base64url') },
    secret: randomBytes(32).toString('hex'),
    uuid: randomUUID().replaceAll('-', ''),
  };
}

/** Reads `keys.json` beside the data, or makes it; only its owner may read it. */
export async function keepKeys(folder: string): Promise<ServerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'keys.json');
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as ServerKeys;
    await chmod(file, 0o600);
    return keys;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  }
  const keys = createKeys();
  // Written aside and renamed: a kill in between must not leave half a file.
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return keys;
}
