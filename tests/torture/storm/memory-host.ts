import { randomUUID } from 'node:crypto';
import type { Random } from '#build/scripts/seed/random.ts';
import { startEngine } from '#tests/support/machine.ts';
import { openMemoryStore } from '#tests/support/memory-store.ts';
import { pageSize } from '../checks/requests.ts';
import { createFrailDisk } from './frail-disk.ts';
import type { Host } from './host.ts';

/** Engines in this process, each on a disk in memory of its own that can break down at any call. */
export function createMemoryHost(): Host {
  const room = randomUUID();
  const disks = new Set<string>();
  return {
    start(name, random, options) {
      const disk = `${room} ${name}`;
      if (!disks.has(disk)) nameMachine(disk, random);
      disks.add(disk);
      const death = Promise.withResolvers<undefined>();
      let isGone = false;
      let hasFallen = false;
      const frail = createFrailDisk(random.fork('disk'), () => {
        isGone = true;
        engine.abandon();
        death.resolve(undefined);
      });
      const engine = startEngine({
        ...options,
        disk,
        random: random.fork('waits').next,
        batch: pageSize,
        wrapStore: (store) => frail.wrap(store),
      });
      return {
        port: engine.port,
        dead: death.promise,
        end: engine.end,
        breakIn: frail.breakIn,
        kill: frail.cut,
        fall() {
          hasFallen = true;
          death.resolve(undefined);
        },
        hasFallen: () => hasFallen || isGone,
      };
    },
    async stop() {
      for (const disk of disks) await openMemoryStore(disk).destroy();
    },
  };
}

/** The machine's id decides between two equal times, so it comes from the seed as well. */
function nameMachine(disk: string, random: Random): void {
  const digits = Array.from({ length: 16 }, () => random.between(0, 15).toString(16)).join('');
  const next = { id: '~machine', rev: '', unsent: 0 as const, body: JSON.stringify(digits), beside: '' };
  void openMemoryStore(disk).put('desk', [{ next }]);
}
