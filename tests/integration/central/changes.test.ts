import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { takeGuardAway } from '#tests/support/take-guard-away.ts';

let centre: TestCentre;
let files: string;

beforeAll(async () => {
  centre = await startTestCentre();
  await takeGuardAway(centre, centre.filesDatabase);
  files = `/${centre.filesDatabase}`;
});
afterAll(() => centre.stop());

interface Changes {
  readonly results: readonly { readonly id: string; readonly seq: unknown }[];
  readonly last_seq: unknown;
  readonly pending?: number;
}

function poll(query: string, signal?: AbortSignal): Promise<Response> {
  const { name, password } = centre.claire;
  const headers = { Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` };
  return fetch(`${centre.url}${files}/_changes?${query}`, { headers, ...(signal && { signal }) });
}

async function changes(query: string): Promise<Changes> {
  return (await (await poll(query)).json()) as Changes;
}

const put = (id: string, body: object = {}) => centre.ask(centre.claire, 'PUT', `${files}/${id}`, body);

test('batches follow one another by their last sequence, and pending says when it is over', async () => {
  const docs = Array.from({ length: 25 }, (_each, at) => ({ _id: `doc-${at}` }));
  await centre.ask(centre.claire, 'POST', `${files}/_bulk_docs`, { docs });
  const ids = new Set<string>();
  let since: unknown = 0;
  for (let batch = 0; batch < 3; batch += 1) {
    const answer = await changes(`since=${String(since)}&limit=10&include_docs=true`);
    for (const { id } of answer.results) ids.add(id);
    since = answer.last_seq;
    expect(answer.pending).toBe([15, 5, 0][batch]);
  }
  expect(ids.size).toBe(25);
  expect((await changes(`since=${String(since)}`)).results).toEqual([]);
});

test('a long poll waits for a write, beats meanwhile, and tells of it', async () => {
  const { last_seq } = await changes('since=now');
  const response = await poll(`feed=longpoll&since=${String(last_seq)}&heartbeat=200&include_docs=true`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  expect(first?.value?.startsWith('\n') || first?.value?.startsWith('{"results":[')).toBe(true);
  await put('awaited', { v: 1 });
  let text = first?.value ?? '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    text += part.value;
  }
  expect((JSON.parse(text) as Changes).results.map(({ id }) => id)).toEqual(['awaited']);
});

test('a long poll that missed writes answers at once with all of them', async () => {
  const { last_seq } = await changes('since=now');
  await put('missed-1');
  await put('missed-2');
  const answer = await changes(`feed=longpoll&since=${String(last_seq)}&heartbeat=1000`);
  expect(answer.results.map(({ id }) => id)).toEqual(['missed-1', 'missed-2']);
});

test('a long poll without news ends by itself when asked to', async () => {
  const answer = await changes('feed=longpoll&since=now&timeout=200');
  expect(answer.results).toEqual([]);
});

test('a client that leaves takes its poll along, a hundred times over', async () => {
  const leave = async () => {
    const left = new AbortController();
    const response = await poll('feed=longpoll&since=now&heartbeat=1000', left.signal);
    left.abort();
    await response.text().catch(() => undefined);
  };
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 10 }, leave));
  expect((await put('after-they-left')).status).toBe(201);
});

test('a continuous feed goes on line by line', async () => {
  const { last_seq } = await changes('since=now');
  const left = new AbortController();
  const response = await poll(`feed=continuous&since=${String(last_seq)}&heartbeat=500`, left.signal);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (const id of ['line-1', 'line-2']) {
    await put(id);
    while (!text.includes(`"${id}"`)) text += (await reader?.read())?.value ?? '';
  }
  left.abort();
  const ids = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(['line-1', 'line-2']);
});
