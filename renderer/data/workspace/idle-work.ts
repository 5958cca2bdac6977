/** So long may a portion take: shorter than what a person feels, should a key come meanwhile. */
const portionMs = 8;
/** Much that arrives comes in portions too: between two of them it is not calm yet. */
const calmMs = 300;

/**
 * Work for when nobody waits: the function that it answers makes it begin a moment later, unless it has begun. `work`
 * gets the time (of `performance.now()`) at which to pause, and answers whether it is done.
 */
export function createIdleWork(work: (until: number) => boolean): () => void {
  let isPlanned = false;
  const go = (): void => {
    isPlanned = false;
    if (!work(performance.now() + portionMs)) plan();
  };
  const plan = (): void => {
    isPlanned = true;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go);
    else later(go, 0);
  };
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    later('requestIdleCallback' in globalThis ? plan : go, calmMs);
  };
}

/** In Node a timer keeps the process alive. */
function later(act: () => void, ms: number): void {
  (setTimeout(act, ms) as unknown as { unref?(): void }).unref?.();
}
