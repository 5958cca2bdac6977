import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Damage } from '#renderer/data/database/damage.ts';
import type { Envelope } from '#renderer/data/database/envelope.ts';
import type { RowTable } from '#renderer/data/database/row-table.ts';
import { createSealedCollection, type SealedCollection } from '#renderer/data/database/sealed-collection.ts';
import { flipped, memoryTable } from '#tests/support/memory-table.ts';
import { testKey } from '#tests/support/test-key.ts';

const { seal } = await testKey();
const name = 'candidacies';

function open(table: RowTable, damages: Damage[] = []): SealedCollection {
  return createSealedCollection({
    name,
    table,
    seal,
    isPacked: true,
    damaged: (damage) => void damages.push(damage),
  });
}
function envelope(number: number, version: number, unsent: 0 | 1 = 0): Envelope {
  const body = JSON.stringify({ number, version, name: 'Zoé', fill: 'x'.repeat((number % 7) * 400) });
  return {
    id: `candidacy:${String(number).padStart(4, '0')}`,
    rev: `${version}-a`,
    unsent,
    body,
    beside: '',
  };
}
const many = (from: number, count: number, version: number): { next: Envelope }[] =>
  Array.from({ length: count }, (_, at) => ({ next: envelope(from + at, version) }));

async function contentOf(collection: SealedCollection, size = 50): Promise<Map<string, Envelope>> {
  const found: Envelope[] = [];
  for await (const slice of collection.slices(size)) found.push(...slice);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  return new Map(found.map((one) => [one.id, one] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a sealed collection', () => {
  it('keeps what came together in few rows, and what is unsent in rows of their own', async () => {
    const { rows, table } = memoryTable();
    const collection = open(table);
    await collection.put([...many(0, 200, 1), { next: envelope(500, 1, 1) }]);
    expect(rows.size).toBeLessThan(30);
    expect(rows.has('candidacy:0500')).toBe(true);
    expect((await contentOf(open(table))).size).toBe(201);
  });

  const steps = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      from: fc.nat(40),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({ kind: fc.constant('act' as const), from: fc.nat(80) }),
    fc.record({
      kind: fc.constant('remove' as const),
      from: fc.nat(80),
      count: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({ kind: fc.constant('reopen' as const) }),
  );

  it('holds after any history, closed and opened again anywhere, exactly what was put last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (history) => {
        const { table } = memoryTable();
        const model = new Map<string, Envelope>();
        let collection = open(table);
        for (const [at, step] of history.entries()) {
          if (step.kind === 'reopen') collection = open(table);
          else if (step.kind === 'remove') {
            const ids = many(step.from, step.count, 0).map(({ next }) => next.id);
            await collection.remove(ids);
            for (const id of ids) model.delete(id);
          } else {
            const rows =
              step.kind === 'act' ? [{ next: envelope(step.from, at, 1) }] : many(step.from, step.count, at);
            await collection.put(rows);
            for (const { next } of rows) model.set(next.id, next);
          }
          const asked = many(0, 90, 0).map(({ next }) => next.id);
          const got = await collection.get(asked);
          expect(got).toEqual(model);
        }
        expect(await contentOf(open(table), 3)).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing of a removed record in any row', async () => {
    const { rows, table } = memoryTable();
    const collection = open(table);
    await collection.put(many(0, 30, 1));
    await collection.put([{ next: envelope(3, 2, 1) }]);
    await collection.remove(['candidacy:0003']);
    for (const row of rows.values()) expect(row.ids ?? row.id).not.toContain('candidacy:0003');
    expect((await contentOf(open(table))).has('candidacy:0003')).toBe(false);
  });

  it('tells which records a damaged row held, and gives all others', async () => {
    const { rows, table } = memoryTable();
    await open(table).put([...many(0, 100, 1), { next: envelope(500, 1, 1) }]);
    const pack = [...rows.values()].find(({ ids }) => ids !== undefined);
    const own = rows.get('candidacy:0500');
    if (!pack || !own) throw new Error('no rows');
    rows.set(pack.id, flipped(pack));
    rows.set(own.id, flipped(own, 20));
    const damages: Damage[] = [];
    const lost = [...(pack.ids ?? '').split('\n'), own.id];
    const left = await contentOf(open(table, damages));
    expect(left.size).toBe(101 - lost.length);
    expect(damages.flatMap(({ ids }) => ids).sort()).toEqual(lost.sort());
  });

  it('takes no row that was moved to another place or relabelled', async () => {
    const { rows, table } = memoryTable();
    const collection = open(table);
    await collection.put([{ next: envelope(1, 1) }, { next: envelope(2, 1, 1) }]);
    const [one, two] = [rows.get('candidacy:0001'), rows.get('candidacy:0002')];
    if (!one || !two) throw new Error('no rows');
    rows.set('candidacy:0001', { ...two, id: 'candidacy:0001' });
    rows.set('candidacy:0002', { ...two, unsent: 0 });
    const damages: Damage[] = [];
    expect((await contentOf(open(table, damages))).size).toBe(0);
    expect(damages).toHaveLength(2);
  });
});
