import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const name = '.stamp';

/** A hash of all that is in some files and folders: the same again means that there is nothing to build. */
export async function stampOf(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

export async function isFresh(folder: string, stamp: string): Promise<boolean> {
  const kept = await readFile(join(folder, name), 'utf8').catch(() => null);
  return kept === stamp;
}

export async function keepStamp(folder: string, stamp: string): Promise<void> {
  await writeFile(join(folder, name), stamp);
}

async function filesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
