/** So long may a portion take: shorter than what a person feels, should a key come meanwhile. */
const portionMs = 8;
/** How long to wait before, and before it is tried again. */
const pauseMs = 500;

/**
 * Work for when nobody waits: the function that it answers makes it begin a moment later, unless it has begun. `work`
 * gets the time (of `performance.now()`) at which to pause, and answers whether it is done; it waits until `isCalm`.
 */
export function createIdleWork(isCalm: () => boolean, work: (until: number) => boolean): () => void {
  let isPlanned = false;
  const go = (): void => {
    isPlanned = false;
    if (!isCalm()) wait();
    else if (!work(performance.now() + portionMs)) plan();
  };
  const plan = (): void => {
    isPlanned = true;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go);
    else later(go, 0);
  };
  const wait = (): void => {
    isPlanned = true;
    later(plan, pauseMs);
  };
  return () => {
    if (!isPlanned) wait();
  };
}

/** In Node a timer keeps the process alive. */
function later(act: () => void, ms: number): void {
  (setTimeout(act, ms) as unknown as { unref?(): void }).unref?.();
}
