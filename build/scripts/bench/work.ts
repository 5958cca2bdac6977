import type { DrivenPage } from './driven-page.ts';
import type { Tell } from './figure.ts';
import { kept, type Measure, note, prepareKept } from './stand.ts';
import { median, quantile } from './statistics.ts';

const batch = 1_000;
const single = 15;

/** What a facilitator's hands feel: typing, filtering, sorting, scrolling; then how fast an act is safe. */
export const measureWork: Measure = async (stand, tell) => {
  const { claire, n, rounds } = stand;
  await prepareKept(stand);
  const browser = await claire.start(kept);
  const page = await browser.program('/candidacies');
  await page.ask(`probe.expect(${n})`);
  await page.until('probe.times.allRows', 500);
  await page.page.waitForTimeout(2_000);
  await measureScreen(page, tell);
  await browser.close();

  const again = await claire.start(kept);
  const bench = await again.bench();
  // Offline, so that what is sent meanwhile takes nothing from either side.
  await bench.ask('bench.open(false)');
  const ones = await interleaved(bench, 1, single * rounds);
  const one = { name: 'Dexie put', value: median(ones.raw) };
  tell({ name: 'act-durable', value: median(ones.relais), unit: 'ms', baseline: one });
  const many = await interleaved(bench, batch, rounds + 2);
  const bulk = { name: 'Dexie bulkPut', value: median(many.raw) };
  tell({ name: 'act-1000-durable', value: median(many.relais), unit: 'ms', baseline: bulk });
  await again.close();
};

async function interleaved(page: DrivenPage, count: number, times: number) {
  const took = { raw: [] as number[], relais: [] as number[] };
  for (let time = 0; time < times; time += 1) {
    took.raw.push(await page.ask<number>(`bench.rawPut(${count})`));
    took.relais.push(await page.ask<number>(`bench.act(${count})`));
  }
  note(
    `${count}: raw ${took.raw.map(Math.round).join(' ')}; relais ${took.relais.map(Math.round).join(' ')}`,
  );
  return took;
}

interface Interaction {
  /** Processor time of the page's scripts on its main thread, milliseconds. */
  readonly script: number;
  /** From the key or press to the last paint, milliseconds. */
  readonly latency: number | undefined;
}

/** Long enough for an answer to be painted before the next key. */
const settleMs = 350;

async function interact(page: DrivenPage, act: () => Promise<void>): Promise<Interaction> {
  const before = await page.scriptMs();
  await act();
  await page.page.waitForTimeout(settleMs);
  const after = await page.scriptMs();
  return { script: after - before, latency: await page.ask('probe.latency()') };
}

const typed = ['leroy', 'lille col', 'roubaix', 'mar'];

async function measureScreen(page: DrivenPage, tell: Tell): Promise<void> {
  const { keyboard, mouse } = page.page;
  const at = async (selector: string) => page.ask<{ x: number; y: number }[]>(`probe.places('${selector}')`);

  const keys: Interaction[] = [];
  const [field] = await at('input[type=search]');
  if (!field) throw new Error('no search field');
  await mouse.click(field.x, field.y);
  for (const word of typed) {
    for (const key of word)
      keys.push(await interact(page, () => keyboard.press(key === ' ' ? 'Space' : key)));
    for (const _ of word) keys.push(await interact(page, () => keyboard.press('Backspace')));
  }
  report('search', keys, tell);

  const filters: Interaction[] = [];
  for (const tab of [...(await at('[role=tab]')), ...(await at('[role=tab]')).reverse()])
    filters.push(await interact(page, () => mouse.click(tab.x, tab.y)));
  report('filter', filters, tell);

  const sorts: Interaction[] = [];
  for (const head of [...(await at('[data-sort]')), ...(await at('[data-sort]'))]) {
    for (const _ of ['ascending', 'descending'])
      sorts.push(await interact(page, () => mouse.click(head.x, head.y)));
  }
  report('sort', sorts, tell);

  const frames = await page.ask<number[]>('probe.scroll(180)');
  tell({ name: 'scroll-frame-p95', value: quantile(frames, 0.95), unit: 'ms', aim: 34 });
}

function report(name: string, done: readonly Interaction[], tell: Tell): void {
  const scripts = done.map(({ script }) => script);
  const latencies = done.flatMap(({ latency }) => (latency === undefined ? [] : [latency]));
  note(`${name}: script ${scripts.map((ms) => ms.toFixed(1)).join(' ')}`);
  tell({ name: `${name}-script-p95`, value: quantile(scripts, 0.95), unit: 'ms', aim: 16 });
  tell({ name: `${name}-script-median`, value: median(scripts), unit: 'ms' });
  tell({ name: `${name}-painted-p95`, value: quantile(latencies, 0.95), unit: 'ms' });
}
