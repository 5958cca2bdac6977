import { mkdir, rename, rm } from 'node:fs/promises';
import process from 'node:process';

/**
 * Fills a new folder beside, then puts it in the old one's place: whoever serves the old one while it is built, or
 * builds at the same time, never sees half of it. Where `fill` throws, the old one stays.
 */
export async function replaceFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const next = `${path}.next-${process.pid}`;
  const last = `${path}.last-${process.pid}`;
  try {
    await mkdir(next, { recursive: true });
    await fill(next);
    await rename(path, last).catch(() => undefined);
    await rename(next, path);
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}
