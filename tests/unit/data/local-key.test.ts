import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '#renderer/data/database/collections.ts';
import type { RowTable } from '#renderer/data/database/row-table.ts';
import { openRxStore, type StorageKind, type StoreKey } from '#renderer/data/database/rx-store.ts';
import { ownRows } from '#renderer/data/database/sealed-collection.ts';
import { memoryStorage } from '#tests/support/memory-storage.ts';
import { flipped } from '#tests/support/memory-table.ts';
import { testKey } from '#tests/support/test-key.ts';

/** A storage whose tables a test can look into and spoil. */
function spoiltStorage(): StorageKind & { readonly tables: RowTable[] } {
  const kind = memoryStorage();
  const tables: RowTable[] = [];
  return {
    ...kind,
    tables,
    table(instance) {
      const table = kind.table(instance);
      tables.push(table);
      return table;
    },
  };
}

async function withData(): Promise<{
  readonly disk: string;
  readonly kind: ReturnType<typeof spoiltStorage>;
}> {
  const disk = `key-${randomUUID()}`;
  const kind = spoiltStorage();
  const store = await openRxStore(disk, kind, await testKey('A', true));
  const envelope = { id: 'school:A', rev: '1-a', unsent: 0, body: '{"id":"school:A"}', beside: '' } as const;
  await store.put('schools', [{ next: envelope }]);
  await store.close();
  return { disk, kind };
}
async function schools(disk: string, kind: StorageKind, key: StoreKey): Promise<readonly string[]> {
  const store = await openRxStore(disk, kind, key);
  try {
    return [...(await store.get('schools', ['school:A'])).keys()];
  } finally {
    await store.close();
  }
}

describe('the key of a local database', () => {
  it('opens what it closed', async () => {
    const { disk, kind } = await withData();
    expect(await schools(disk, kind, await testKey('A'))).toEqual(['school:A']);
  });

  it.each([
    { fresh: false, reason: 'key-wrong' },
    { fresh: true, reason: 'key-lost' },
  ])(
    'says $reason where another closed it (fresh: $fresh), and changes nothing',
    async ({ fresh, reason }) => {
      const { disk, kind } = await withData();
      const refused = openRxStore(disk, kind, await testKey('B', fresh));
      await expect(refused).rejects.toMatchObject({ kind: 'storage', details: { reason } });
      expect(await schools(disk, kind, await testKey('A'))).toEqual(['school:A']);
    },
  );

  it('goes on where only the check is damaged or gone, and makes it anew', async () => {
    for (const spoil of ['flip', 'remove']) {
      const { disk, kind } = await withData();
      const store = await openRxStore(disk, kind, await testKey('A'));
      // Those of this opening; an earlier one's are closed with it.
      const desk = kind.tables.slice(-collectionNames.length)[collectionNames.indexOf('desk')];
      const [check] = (await desk?.get([ownRows])) ?? [];
      if (!desk || !check) throw new Error('no check');
      await desk.write(spoil === 'flip' ? [flipped(check)] : [], spoil === 'flip' ? [] : [check.id]);
      await store.close();
      await expect(openRxStore(disk, kind, await testKey('B'))).rejects.toMatchObject({
        details: { reason: 'key-wrong' },
      });
      expect(await schools(disk, kind, await testKey('A'))).toEqual(['school:A']);
    }
  });
});
