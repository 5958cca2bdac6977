import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createListReading } from '#renderer/data/workspace/list-reading.ts';
import { passing } from '#renderer/data/workspace/passing.ts';
import { sortSlowly } from '#renderer/data/workspace/sort-slowly.ts';

const statuses = ['open', 'held', 'closed'] as const;
type Status = (typeof statuses)[number];
interface Row {
  readonly n: number;
  readonly key: string;
  readonly status: Status;
}
interface Filter {
  readonly least: number;
  /** Numbers that a search found; absent where nothing is searched for. */
  readonly found?: readonly number[];
}

const rowsOf = fc
  .array(fc.record({ key: fc.string({ maxLength: 3 }), status: fc.constantFrom(...statuses) }), {
    maxLength: 700,
  })
  .map((all) => all.map((one, n): Row => ({ ...one, n })));

function bitsOf(numbers: readonly number[] | undefined): Uint8Array | undefined {
  if (!numbers) return undefined;
  const bits = new Uint8Array(4);
  for (const n of numbers) bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
  return bits;
}

describe('a list and its counts', () => {
  it('show what passes the filter, by status, in both directions', () => {
    const filters = fc.record(
      { least: fc.nat(40), found: fc.uniqueArray(fc.nat(31)) },
      { requiredKeys: ['least'] },
    );
    fc.assert(
      fc.property(rowsOf, filters, fc.subarray([...statuses]), fc.boolean(), (rows, filter, some, down) => {
        const reading = createListReading<Filter, Row, 'n', Status>({
          statuses,
          codes: () => Uint8Array.from(rows, ({ status }) => statuses.indexOf(status)),
          version: () => '1',
          pick: ({ least, found }) =>
            passing({ rows, numbers: rows.map(({ n }) => n) }, bitsOf(found), ({ n }) => n >= least),
          usual: 'n',
        });
        const wanted = rows.filter(({ n }) => n >= filter.least && (filter.found?.includes(n) ?? true));
        const shown = wanted.filter(({ status }) => some.length === 0 || some.includes(status));
        expect(reading.query({ ...filter, statuses: some }, { by: 'n', descending: down })).toEqual(
          down ? shown.toReversed() : shown,
        );
        const countOf = (one: Status) => wanted.filter(({ status }) => status === one).length;
        expect(reading.counts({ ...filter, statuses: some })).toEqual({
          all: wanted.length,
          open: countOf('open'),
          held: countOf('held'),
          closed: countOf('closed'),
        });
      }),
    );
  });
});

describe('sorting slowly', () => {
  it('ends with what sorting at once gives', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const keyed = (row: Row) => ({ row, key: `${row.key} ${String(row.n).padStart(4, '0')}` });
        const steps = sortSlowly(rows, keyed);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(rows.map(keyed).sort((a, b) => (a.key < b.key ? -1 : 1)));
      }),
      { numRuns: 40 },
    );
  });
});
