import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';

/**
 * One process at a time on a folder. The lock of one that was killed is taken over. Throws `conflict`
 * (`keeper-running`) where another one lives. Answers how to give it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'keeper.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw thrown;
    }
    const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
    if (lives(pid)) {
      throw new AppError('conflict', 'another keeper has this folder', {
        reason: 'keeper-running',
        folder,
        pid,
      });
    }
    await rm(file, { force: true });
  }
}

/** In a container every start has the same number, so that our own is a dead one's. */
function lives(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
