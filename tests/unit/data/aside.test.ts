import { describe, expect, it } from 'vitest';
import { type AsideEntry, asideId, createAside } from '#renderer/data/records/aside.ts';
import type { Instant } from '#shared/records/ids.ts';
import { openMemoryStore } from '#tests/support/memory-store.ts';

const long = 'offer:'.padEnd(300, 'x');
const at = '2026-11-23T08:00:00.000Z' as Instant;

function entry(recordId: string, kind: AsideEntry['kind'] = 'refused'): AsideEntry {
  return { id: asideId(kind, recordId), kind, recordId, because: 'shape', at, payload: { recordId } };
}

describe('what is set aside under a very long id', () => {
  it('keeps an entry of its own beside another that begins alike', async () => {
    const store = openMemoryStore('aside-long');
    const aside = createAside(store, () => undefined);
    const [one, other] = [entry(`${long}-1`), entry(`${long}-2`)];
    await aside.add([one]);
    await aside.add([other]);
    expect(aside.list()).toHaveLength(2);
    expect(aside.get(one.id).payload).toEqual({ recordId: `${long}-1` });
    const again = createAside(store, () => undefined);
    await again.load();
    expect(again.list()).toHaveLength(2);
  });

  it('has a key that the local database takes, the same each time', () => {
    expect(asideId('refused', long, 'decision').length).toBeLessThanOrEqual(200);
    expect(asideId('refused', long)).toBe(asideId('refused', long));
    expect(asideId('newer', 'offer:1')).toBe('newer:offer:1');
  });

  it('blocks its record as a short one does', async () => {
    const aside = createAside(openMemoryStore('aside-blocked'), () => undefined);
    await aside.add([entry(`${long}-1`)]);
    expect(aside.isBlocked(`${long}-1`)).toBe(true);
    expect(aside.isBlocked(`${long}-2`)).toBe(false);
  });
});
