/** Two clocks in milliseconds: the wall's, which also runs while the machine sleeps, and one that nobody sets back. */
export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

/** How long nobody has touched the machine. */
export interface IdleClock {
  /** Something was pressed or moved. Only what a person did counts, and nothing once the time is over. */
  touched(event: Pick<Event, 'isTrusted'>): void;
  isOver(): boolean;
}

/** Starts counting now. A wall clock that jumps forward (sleep, or somebody's hand) ends the time; set back, it gives none. */
export function createIdleClock(limitMs: number, { wall, steady }: Clocks): IdleClock {
  let lastWall = wall();
  let lastSteady = steady();
  const isOver = () => Math.max(wall() - lastWall, steady() - lastSteady) >= limitMs;
  return {
    isOver,
    touched({ isTrusted }) {
      // The first movement after a sleep comes before any timer: it must not postpone what is due.
      if (!isTrusted || isOver()) return;
      lastWall = wall();
      lastSteady = steady();
    },
  };
}
