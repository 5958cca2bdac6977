import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '#renderer/data/database/envelope.ts';
import { openRxStore } from '#renderer/data/database/rx-store.ts';
import { memoryStorage } from '#tests/support/memory-storage.ts';
import { openMemoryStore } from '#tests/support/memory-store.ts';
import { testKey } from '#tests/support/test-key.ts';

const implementations = [
  { name: 'RxDB', open: async (disk: string) => openRxStore(disk, memoryStorage(), await testKey()) },
  { name: 'memory', open: async (disk: string) => openMemoryStore(disk) },
];

function envelope(id: string, body: object, unsent: 0 | 1 = 0): Envelope {
  return { id, rev: '1-a', unsent, body: JSON.stringify(body), beside: '' };
}

async function everything(slices: AsyncIterable<readonly Envelope[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const slice of slices) ids.push(...slice.map(({ id }) => id));
  return ids;
}

describe.each(implementations)('a local store: $name', ({ open }) => {
  it('gives back what was put, also after it was closed and opened again', async () => {
    const disk = `store-${randomUUID()}`;
    const store = await open(disk);
    const awkward = envelope('student:A', { __proto: 1, '|a': 2, name: '王 \u0000 𝒳' }, 1);
    await store.put('students', [{ next: awkward }]);
    expect((await store.get('students', ['student:A', 'student:B'])).get('student:A')).toEqual(awkward);
    await store.close();
    const again = await open(disk);
    expect((await again.get('students', ['student:A'])).get('student:A')).toEqual(awkward);
    expect((await again.get('schools', ['student:A'])).size).toBe(0);
    await again.close();
  });

  it('replaces, with or without the envelope it had', async () => {
    const store = await open(`store-${randomUUID()}`);
    await store.put('offers', [{ next: envelope('offer:A', { v: 1 }) }]);
    const previous = (await store.get('offers', ['offer:A'])).get('offer:A');
    await store.put('offers', [{ next: envelope('offer:A', { v: 2 }), previous }]);
    await store.put('offers', [
      { next: envelope('offer:A', { v: 3 }) },
      { next: envelope('offer:B', { v: 1 }) },
    ]);
    const found = await store.get('offers', ['offer:A', 'offer:B']);
    expect(found.get('offer:A')?.body).toBe('{"v":3}');
    expect(found.size).toBe(2);
    await store.close();
  });

  it('forgets what is removed, and takes it again', async () => {
    const store = await open(`store-${randomUUID()}`);
    await store.put('desk', [{ next: envelope('a', {}) }, { next: envelope('b', {}) }]);
    await store.remove('desk', ['a', 'never-there']);
    expect(await everything(store.slices('desk', 10))).toEqual(['b']);
    expect((await store.get('desk', ['a'])).size).toBe(0);
    await store.put('desk', [{ next: envelope('a', { again: true }) }]);
    expect((await everything(store.slices('desk', 10))).sort()).toEqual(['a', 'b']);
    await store.close();
  });

  it('reads a collection in slices, each envelope once', async () => {
    const store = await open(`store-${randomUUID()}`);
    const rows = Array.from({ length: 25 }, (_, at) => ({ next: envelope(`school:${at}`, { at }) }));
    await store.put('schools', rows);
    const ids = await everything(store.slices('schools', 10));
    expect(ids.sort()).toEqual(rows.map(({ next }) => next.id).sort());
    await store.close();
  });

  it('is gone once destroyed', async () => {
    const disk = `store-${randomUUID()}`;
    const store = await open(disk);
    await store.put('acts', [{ next: envelope('act:A', {}) }]);
    await store.destroy();
    const again = await open(disk);
    expect(await everything(again.slices('acts', 10))).toEqual([]);
    await again.close();
  });
});
