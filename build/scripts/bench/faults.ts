import type { BenchBrowser } from './machine.ts';
import { makeChanges } from './missed-changes.ts';
import { kept, type Measure, note, prepareKept } from './stand.ts';
import { median } from './statistics.ts';

const acts = 1_000;
const missed = 10_000;
/** What a portion holds at most (`renderer/data/sync/push.ts`). */
const portion = 200;

/** What is asked of the centre after a day without a network, both ways, against the least that it could be. */
export const measureFaults: Measure = async (stand, tell) => {
  await prepareKept(stand);
  await measurePush(stand, tell);
  await measureCatchUp(stand, tell);
};

interface Sent {
  readonly bytes: number;
  readonly documents: readonly { readonly _id: string }[];
}

/** Every body that goes to `_bulk_docs`, and how many requests of any kind there were. */
function watchSending({ context }: BenchBrowser): { readonly sent: Sent[]; readonly requests: () => number } {
  const sent: Sent[] = [];
  let requests = 0;
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/central/')) return;
    requests += 1;
    const body = pathname.endsWith('/_bulk_docs') ? request.postData() : null;
    if (body !== null) sent.push({ bytes: Buffer.byteLength(body), documents: JSON.parse(body).docs });
  });
  return { sent, requests: () => requests };
}

const measurePush: Measure = async ({ claire }, tell) => {
  const browser = await claire.start(kept);
  const page = await browser.bench();
  await page.ask('bench.open(false)');
  await page.ask(`bench.actOneByOne(${acts})`);
  await page.ask('bench.close()');
  const { sent, requests } = watchSending(browser);
  const ms = await page.ask<number>(
    'bench.open(true).then(bench.untilUpToDate).then(() => performance.now())',
  );
  await browser.close();
  const documents = new Map(sent.flatMap((one) => one.documents).map((one) => [one._id, one]));
  const least = Math.ceil(documents.size / portion);
  const leastBytes = [...documents.values()].reduce(
    (sum, one) => sum + Buffer.byteLength(JSON.stringify(one)),
    0,
  );
  const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
  note(
    `push: ${documents.size} documents in ${sent.length} portions, ${requests()} requests, ${Math.round(ms)} ms`,
  );
  tell({
    name: 'push-1000-acts-requests',
    value: sent.length,
    unit: 'requests',
    baseline: { name: `⌈${documents.size} documents / ${portion}⌉`, value: least },
    aim: 1,
  });
  tell({
    name: 'push-1000-acts-bytes',
    value: bytes,
    unit: 'bytes',
    baseline: { name: 'the documents alone', value: leastBytes },
    aim: 1.05,
  });
  // The poll that hears of one's own changes, recognising and marks included.
  tell({ name: 'push-1000-acts-all-requests', value: requests(), unit: 'requests' });
};

const measureCatchUp: Measure = async ({ claire, campaign, n, rounds }, tell) => {
  const took = { raw: [] as number[], relais: [] as number[] };
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { since, changes } = await makeChanges(campaign, Math.min(missed, n));
    const raw = async (): Promise<void> => {
      const browser = await claire.start(kept);
      const page = await browser.bench();
      took.raw.push((await page.ask<{ ms: number }>(`bench.rawSync(${JSON.stringify(since)})`)).ms);
      await browser.close();
    };
    const relais = async (): Promise<void> => {
      const browser = await claire.start(kept);
      const page = await browser.bench();
      await page.ask('bench.open(false)');
      const watched = watchSending(browser);
      took.relais.push(await page.ask<number>('bench.catchUp()'));
      requests = watched.requests();
      await browser.close();
    };
    for (const way of round % 2 ? [relais, raw] : [raw, relais]) await way();
    note(`catch-up of ${changes}: ${JSON.stringify(took)}`);
  }
  tell({
    name: 'catch-up',
    value: median(took.relais),
    unit: 'ms',
    baseline: { name: 'fetch + Dexie bulkPut', value: median(took.raw) },
    aim: 1.6,
  });
  tell({ name: 'catch-up-requests', value: requests, unit: 'requests' });
};
