import type { Random } from '#build/scripts/seed/random.ts';

/** A laptop's clock: it runs as ours does, but is set wrong, and now and then set again. */
export interface WrongClock {
  readonly now: () => number;
  jump(): void;
}

const twoDaysMs = 2 * 86_400_000;

export function createWrongClock(random: Random): WrongClock {
  const draw = (): number => random.between(-twoDaysMs, twoDaysMs);
  // Most laptops are right to the minute.
  let skew = random.chance(0.5) ? draw() : random.between(-60_000, 60_000);
  return {
    now: () => Date.now() + skew,
    jump() {
      skew = draw();
    },
  };
}
