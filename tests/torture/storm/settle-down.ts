import { setTimeout as pause } from 'node:timers/promises';
import { untilOpen } from './day.ts';
import type { Laptop } from './laptop.ts';

/** Whether a laptop has nothing more to exchange. */
function isDone(laptop: Laptop): boolean {
  const status = laptop.workspace()?.sync.status();
  return status?.state.kind === 'up-to-date' && status.toSend === 0;
}

/**
 * The faults have stopped: every laptop is opened once more, what waits for a person as it is goes again, and all is
 * exchanged. True once `isSettled` says so; false when nothing gets on any more for `patienceMs`, or it never ends.
 */
export async function settleDown(
  laptops: readonly Laptop[],
  isSettled: () => Promise<boolean>,
  patienceMs = 10_000,
): Promise<boolean> {
  for (const laptop of laptops) {
    laptop.kill();
    laptop.calmDown();
    await untilOpen(laptop, false);
    // It may lose its power once more while it starts.
    await laptop.orDeath(laptop.workspace()?.sync.now() ?? Promise.resolve());
  }
  const tried = new Set<string>();
  let progress = '';
  const end = Date.now() + 8 * patienceMs;
  let until = Date.now() + patienceMs;
  while (Date.now() < Math.min(until, end)) {
    for (const laptop of laptops) {
      await untilOpen(laptop, false);
      await sendAgain(laptop, tried);
    }
    if (laptops.every(isDone) && (await isSettled())) return true;
    const now = JSON.stringify(laptops.map((one) => [one.shown.size, one.workspace()?.sync.status().toSend]));
    if (now !== progress) until = Date.now() + patienceMs;
    progress = now;
    await pause(50);
  }
  return false;
}

/** Records of ours that a fault had refused as a whole, each once: what is refused in calm stays refused. */
async function sendAgain(laptop: Laptop, tried: Set<string>): Promise<void> {
  const workspace = laptop.workspace();
  for (const { id, kind, decision, recordId } of workspace?.aside.list() ?? []) {
    if (kind !== 'refused' || decision || !laptop.shown.has(recordId)) continue;
    const name = `${laptop.name} ${recordId}`;
    if (tried.has(name)) continue;
    tried.add(name);
    await laptop.orDeath(workspace?.aside.retry(id).then(() => undefined) ?? Promise.resolve());
  }
}
