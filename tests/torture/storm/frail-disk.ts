import type { Random } from '#build/scripts/seed/random.ts';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import { AppError } from '#shared/errors/app-error.ts';

/**
 * How a disk stops: the power goes before a call has done anything (`before`), when it is done and nobody has heard
 * (`after`); or it is `full` from that call on and says so.
 */
export type Breakdown = 'before' | 'after' | 'full';

/** A machine's disk between two starts, which takes its time and can be made to break down at any call. */
export interface FrailDisk {
  readonly wrap: (store: LocalStore) => LocalStore;
  /** The power goes at the `calls`-th call from now on. */
  breakIn(calls: number, how: Breakdown): void;
  /** The power goes now. */
  cut(): void;
}

const never = new Promise<never>(() => undefined);

/** `onCut` is told once, when the power is gone. */
export function createFrailDisk(random: Random, onCut: () => void): FrailDisk {
  let isCut = false;
  let isFull = false;
  let plan: { left: number; readonly how: Breakdown } | undefined;

  const cut = (): void => {
    if (isCut) return;
    isCut = true;
    onCut();
  };
  /** A real disk answers later than at once, and not in order. */
  const linger = async (): Promise<void> => {
    for (let turns = random.between(0, 2); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (isCut) await never;
  };
  const due = (): Breakdown | undefined => {
    if (!plan) return undefined;
    plan.left -= 1;
    if (plan.left > 0) return undefined;
    const { how } = plan;
    plan = undefined;
    return how;
  };

  async function call<Value>(work: () => Promise<Value>, isWrite = false): Promise<Value> {
    if (isCut) return never;
    const now = due();
    if (now === 'full') isFull = true;
    await linger();
    if (now === 'before') cut();
    if (isCut) return never;
    if (isFull && isWrite) throw new AppError('storage', 'no room is left', { reason: 'full' });
    const value = await work();
    if (now === 'after') cut();
    await linger();
    return value;
  }

  return {
    cut,
    breakIn(calls, how) {
      plan = { left: calls, how };
    },
    wrap: (store) => ({
      get: (collection, ids) => call(() => store.get(collection, ids)),
      async *slices(collection, size) {
        for await (const slice of store.slices(collection, size)) yield await call(async () => slice);
        await call(async () => undefined);
      },
      put: (collection, rows) => call(() => store.put(collection, rows), true),
      remove: (collection, ids) => call(() => store.remove(collection, ids), true),
      close: () => call(() => store.close()),
      destroy: () => call(() => store.destroy()),
    }),
  };
}
