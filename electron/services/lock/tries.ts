import { isUnreadable, type Vault } from '../vault/vault.ts';

/** Milliseconds to wait after so many wrong tries in a row: none for two slips, then 2 s, doubling up to 15 minutes. */
export function waitAfter(wrong: number): number {
  return wrong < 3 ? 0 : Math.min(2_000 * 2 ** (wrong - 3), 15 * 60_000);
}

/** What a count that cannot be read stands for: a wait, and still a way in. */
const damaged = 3;

/** Wrong tries, counted over restarts. Whoever starts the program again waits the whole time anew: no clock of the machine is believed. */
export interface Tries {
  waitMs(slot: string): Promise<number>;
  wrong(slot: string): Promise<number>;
  right(slot: string): Promise<void>;
}

/** `uptime` in milliseconds, from any beginning, never backwards. */
export function createTries(vault: Vault, uptime: () => number): Tries {
  const until = new Map<string, number>();
  const count = async (slot: string): Promise<number> => {
    try {
      return Number((await vault.read(slot)) ?? 0);
    } catch (thrown) {
      if (isUnreadable(thrown)) return damaged;
      throw thrown;
    }
  };
  const waitMs = async (slot: string): Promise<number> => {
    let end = until.get(slot);
    if (end === undefined) {
      end = uptime() + waitAfter(await count(slot));
      until.set(slot, end);
    }
    return Math.max(0, Math.ceil(end - uptime()));
  };
  return {
    waitMs,
    async wrong(slot) {
      const now = (await count(slot)) + 1;
      await vault.write(slot, String(now));
      until.set(slot, uptime() + waitAfter(now));
      return waitMs(slot);
    },
    async right(slot) {
      until.set(slot, 0);
      await vault.forget(slot);
    },
  };
}
