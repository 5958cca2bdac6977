import type { BenchBrowser } from './machine.ts';
import { watchMainThread } from './main-thread.ts';
import { kept, type Measure, note, type Stand } from './stand.ts';
import { median } from './statistics.ts';

interface Synced {
  readonly ms: number;
  readonly documents: number;
}
const ways = { raw: 'rawSync', relais: 'firstSync', pouch: 'pouchSync' } as const;
type Way = keyof typeof ways;
const hisProfile = 'page';

/** First sync against plain storage and PouchDB, what the page feels of it, and the way to the other screen. */
export const measureSync: Measure = async (stand, tell) => {
  const times: Record<Way, number[]> = { raw: [], relais: [], pouch: [] };
  let requests = 0;
  for (let round = 0; round < stand.rounds; round += 1) {
    const order: Way[] = ['raw', 'relais', 'pouch'];
    for (const way of [...order.slice(round % 3), ...order.slice(0, round % 3)]) {
      const done = await firstSync(stand, way, round);
      times[way].push(done.ms);
      if (way === 'relais') requests = done.requests;
      note(`${way}: ${Math.round(done.ms)} ms, ${done.documents} documents, ${done.requests} requests`);
    }
  }
  const value = median(times.relais);
  const measured = { value, unit: 'ms' };
  tell({
    name: 'first-sync',
    ...measured,
    baseline: { name: 'fetch + Dexie bulkPut', value: median(times.raw) },
    aim: 1.6,
  });
  const pouch = { name: 'PouchDB 9 idb replication', value: median(times.pouch) };
  tell({ name: 'first-sync-pouchdb', ...measured, baseline: pouch, aim: 0.667 });
  tell({ name: 'first-sync-requests', value: requests, unit: 'requests' });
  await measurePage(stand, tell);
  await measureOtherScreen(stand, tell);
};

/** Each in a browser and a database of its own, so that none finds what another left. */
async function firstSync({ claire }: Stand, way: Way, round: number): Promise<Synced & { requests: number }> {
  const browser = await claire.start(way !== 'pouch' && round === 0 ? kept : `${way}-${round}`);
  const counted = countRequests(browser);
  const page = await browser.bench();
  const synced = await page.ask<Synced>(`bench.${ways[way]}()`);
  const requests = counted();
  await browser.close();
  return { ...synced, requests };
}

function countRequests({ context }: BenchBrowser): () => number {
  let count = 0;
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/central/')) count += 1;
  });
  return () => count;
}

interface Syncing {
  readonly from: number;
  readonly to?: number;
}

/** The longest that a task may take without being felt. */
const longMs = 50;

/** The program's own list on the screen while everything arrives. */
const measurePage: Measure = async ({ mehdi, n }, tell) => {
  const browser = await mehdi.start(hisProfile);
  const page = await browser.program('/candidacies');
  await page.until('globalThis.probe?.syncing()', 20);
  const stop = await watchMainThread(page.page, longMs);
  await page.until('probe.syncing().to', 500);
  const tasks = await stop();
  const { from, to = from } = await page.ask<Syncing>('probe.syncing()');
  await browser.close();
  const own = tasks.map((task) => task.own).filter((ms) => ms >= longMs);
  note(`page: ${Math.round(to - from)} ms of first sync at ${n}; ${own.map(Math.round).join(' ')}`);
  tell({ name: 'first-sync-long-tasks', value: own.length, unit: 'tasks', aim: 0 });
  const longest = Math.max(0, ...tasks.map((task) => task.own));
  tell({ name: 'first-sync-longest-task', value: longest, unit: 'ms', aim: longMs });
  tell({ name: 'first-sync-long-tasks-wall', value: tasks.length, unit: 'tasks' });
};

const turns = 10;

/** One leaves a note; the other's data knows it, and the other's screen, sorted by change, shows it. */
const measureOtherScreen: Measure = async ({ claire, mehdi }, tell) => {
  const [hers, his] = [await claire.start(kept), await mehdi.start(hisProfile)];
  const [here, there] = [await hers.bench(), await his.program('/candidacies?sort=changed&descending=1')];
  await here.ask('bench.open(true).then(bench.untilUpToDate)');
  await there.until('globalThis.probe?.times.firstRow', 500);
  await there.page.waitForTimeout(5_000);
  const painted: number[] = [];
  for (const id of await here.ask<string[]>(`bench.someCandidacies(${turns})`)) {
    const shown = there.ask<number>(`probe.whenFirstRowIs('${id}')`);
    const begun = await here.ask<number>(`bench.leaveNote('${id}')`);
    painted.push((await shown) - begun);
    await here.ask('bench.untilUpToDate()');
  }
  await Promise.all([hers.close(), his.close()]);
  note(`other screen: ${painted.map(Math.round).join(' ')}`);
  tell({ name: 'other-screen', value: median(painted), unit: 'ms', aim: 2_000 });
  tell({ name: 'other-screen-slowest', value: Math.max(...painted), unit: 'ms', aim: 2_000 });
};
