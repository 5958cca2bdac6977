/** What is put into the program's own page before it runs, to see what a person would see. Changes nothing in it. */
const longTasks: { readonly start: number; readonly ms: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, ms: duration });
}).observe({ type: 'longtask', buffered: true });

/** Times of this page, in milliseconds since its navigation began; absent until then. */
const times: { firstRow?: number; allRows?: number; painted?: number } = {};
let syncing: { from: number; to?: number } | undefined;
let wanted = Number.POSITIVE_INFINITY;
const watching = new Set<string>();

/** Calls back after the next paint, once at a time for each name. */
function painted(name: 'firstRow' | 'allRows' | 'painted'): void {
  if (watching.has(name)) return;
  watching.add(name);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      watching.delete(name);
      times[name] = performance.now();
    };
    port2.postMessage(0);
  });
}

/** How many the first tab says there are. */
function shownTotal(): number {
  return Number(document.querySelector('[role=tab]')?.textContent?.replace(/\D/g, '') ?? '');
}

function look(): void {
  if (times.firstRow === undefined && document.querySelector('[role=row][data-index]')) painted('firstRow');
  if (times.allRows === undefined && shownTotal() >= wanted) painted('allRows');
  const isSyncing = document.querySelector('[role=progressbar]') !== null;
  if (isSyncing) syncing ??= { from: performance.now() };
  else if (syncing && syncing.to === undefined) syncing.to = performance.now();
  painted('painted');
}

new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });

/** When the person last did something; what was painted before does not count. */
let done = 0;
function note(event: Event): void {
  done = event.timeStamp;
  delete times.painted;
}
for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, note, { capture: true });

/** Scrolls the list far in every frame; answers how long each frame took, in milliseconds. */
async function scroll(frames: number): Promise<readonly number[]> {
  const list = document.querySelector('[role=grid]');
  if (!list) throw new Error('no list');
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const took: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    list.scrollTop += list.clientHeight * 0.8;
    const now = await nextFrame();
    took.push(now - before);
    before = now;
  }
  return took;
}

/** Middles of the elements that a selector finds, to be clicked on. */
function places(selector: string): readonly { readonly x: number; readonly y: number }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

const patienceMs = 60_000;

/** When the first row of the list is that of `id`, milliseconds since 1970. */
function whenFirstRowIs(id: string): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const frame = (): void => {
      const row = document.querySelector('[role=row][data-index="0"]');
      if (row?.id.includes(id)) resolve(performance.timeOrigin + performance.now());
      else if (performance.now() - begun > patienceMs) reject(new Error(`${id} never came first`));
      else requestAnimationFrame(frame);
    };
    frame();
  });
}

const probe = {
  longTasks,
  times,
  scroll,
  places,
  whenFirstRowIs,
  syncing: () => syncing,
  latency: () => (times.painted === undefined ? undefined : times.painted - done),
  expect(total: number) {
    wanted = total;
    look();
  },
};
Object.assign(globalThis, { probe });
