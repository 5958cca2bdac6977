import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { openProfile } from '#electron/services/vault/profile.ts';
import { isRelaisOn } from '#electron/web/find-running.ts';

interface Holder {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Milliseconds. */
const longestStart = 120_000;

/**
 * Takes the profile for this process. Answers how to give it back, or null while another Relais has it. A lock whose
 * process is gone (killed, or the machine went down) is taken over. Throws `storage` (`profile-unwritable`).
 */
export async function takeProfile(profile: string, port: number): Promise<(() => Promise<void>) | null> {
  await openProfile(profile);
  const file = path.join(profile, 'relais.lock');
  // A second try after a stale lock is taken away; a third would mean that somebody else was faster.
  for (const _attempt of [1, 2]) {
    if (await write(file, port)) return () => rm(file, { force: true });
    const holder = await read(file);
    if (holder && (await isOpen(holder))) return null;
    await rm(file, { force: true });
  }
  return null;
}

async function write(file: string, port: number): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify({ pid: process.pid, port, since: Date.now() } satisfies Holder));
    await handle.close();
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

async function read(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    const { pid, port, since } = JSON.parse(text) as Holder;
    return { pid, port, since };
  } catch {
    return null;
  }
}

/** A process number may be another program's by now: after the time that a start takes, the port must answer, too. */
async function isOpen({ pid, port, since }: Holder): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  const mayBeStarting = Math.abs(Date.now() - since) < longestStart;
  return mayBeStarting || isRelaisOn(port);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
