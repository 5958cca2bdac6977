/** Waits between tries, in milliseconds. */
export interface Pace {
  readonly firstMs: number;
  readonly mostMs: number;
}

export const usualPace: Pace = { firstMs: 1_000, mostMs: 60_000 };

/** Doubling waits with jitter, so that a whole department does not come back in the same second. */
export interface Backoff {
  /** The next wait; never shorter than what the centre asked for (`Retry-After`). */
  next(askedMs?: number): number;
  reset(): void;
}

export function createBackoff(pace: Pace, random: () => number): Backoff {
  let tries = 0;
  return {
    next(askedMs = 0) {
      const full = Math.min(pace.mostMs, pace.firstMs * 2 ** Math.min(tries, 16));
      tries += 1;
      return Math.round(Math.max(askedMs, full / 2 + (random() * full) / 2));
    },
    reset() {
      tries = 0;
    },
  };
}
