import { randomUUID } from 'node:crypto';
import { chmod, constants, copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder that only its owner enters, also where it was there with wider rights. */
export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
}

/** The whole file, or null where there is none. */
export async function readPrivate(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return null;
    throw thrown;
  }
}

/** Replaces a file whole, or leaves it as it was: a cut of the power leaves no half. */
export async function writePrivate(path: string, bytes: Uint8Array): Promise<void> {
  const beside = await writeBeside(path, bytes);
  await rename(beside, path);
}

/** Writes a file that is not there yet. Where another was quicker, answers what that one wrote. */
export async function writeNewPrivate(path: string, bytes: Uint8Array): Promise<Buffer> {
  const beside = await writeBeside(path, bytes);
  try {
    await link(beside, path).catch((thrown: unknown) => {
      if (hasCode(thrown, 'EEXIST')) throw thrown;
      // A memory stick or a network drive may know no links.
      return copyFile(beside, path, constants.COPYFILE_EXCL);
    });
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown;
  } finally {
    await rm(beside, { force: true });
  }
  return readFile(path);
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<string> {
  await privateFolder(dirname(path));
  const beside = `${path}.${randomUUID()}.part`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}

function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}
