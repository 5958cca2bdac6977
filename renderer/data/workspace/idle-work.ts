/** So long may a portion take: shorter than what a person feels, should a key come meanwhile. */
const portionMs = 8;
/** How long to wait before it begins, and before it is tried again while much arrives. */
const pauseMs = 500;
/** Between two keys of one who types there is room for a few portions, if it is looked for often enough. */
const handsPauseMs = 80;
/** Somebody whose last key or press is younger is at work, and the next one must find the page free. */
const handsMs = 250;

let lastInput = Number.NEGATIVE_INFINITY;
if ('document' in globalThis) {
  const note = (): void => {
    lastInput = performance.now();
  };
  for (const kind of ['keydown', 'pointerdown', 'wheel'])
    globalThis.addEventListener(kind, note, { capture: true, passive: true });
}

/**
 * Work for when nobody waits: the function that it answers makes it begin a moment later, unless it has begun. `work`
 * gets the time (of `performance.now()`) at which to pause, and answers whether it is done; it waits until `isCalm` and while somebody types or clicks.
 */
export function createIdleWork(isCalm: () => boolean, work: (until: number) => boolean): () => void {
  let isPlanned = false;
  const go = (): void => {
    isPlanned = false;
    if (!isCalm()) wait(pauseMs);
    else if (performance.now() - lastInput < handsMs) wait(handsPauseMs);
    else if (!work(performance.now() + portionMs)) plan();
  };
  const plan = (): void => {
    isPlanned = true;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go);
    else later(go, 0);
  };
  const wait = (ms: number): void => {
    isPlanned = true;
    later(plan, ms);
  };
  return () => {
    if (!isPlanned) wait(pauseMs);
  };
}

/** In Node a timer keeps the process alive. */
function later(act: () => void, ms: number): void {
  (setTimeout(act, ms) as unknown as { unref?(): void }).unref?.();
}
