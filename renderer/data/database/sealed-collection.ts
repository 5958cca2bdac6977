import type { CollectionName } from './collections.ts';
import type { Damage } from './damage.ts';
import type { Envelope } from './envelope.ts';
import type { StoreRow } from './local-store.ts';
import { packText, portions, unpackText } from './pack.ts';
import { createPlaces, packKey } from './places.ts';
import { readRows } from './read-rows.ts';
import type { RowTable, StoredRow } from './row-table.ts';
import type { Seal } from './seal.ts';

export interface SealedCollectionParts {
  readonly name: CollectionName;
  readonly table: RowTable;
  readonly seal: Seal;
  /** Whether records that came together lie together. */
  readonly isPacked: boolean;
  readonly damaged: (damage: Damage) => void;
}

/** One collection of the local database, sealed. */
export interface SealedCollection {
  get(ids: readonly string[]): Promise<Map<string, Envelope>>;
  slices(size: number): AsyncGenerator<readonly Envelope[]>;
  put(rows: readonly StoreRow[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Fewer than these are kept one by one. */
const leastPacked = 8;
/** A longer body is read alone. */
const longBody = 12_000;
const packsAtOnce = 64;

/** From this id on, rows are the database's own and no envelopes. */
export const ownRows = '~~';

/** The words that bind a sealed row to its place: moved or relabelled, it does not open. */
export function aboutRow(
  collection: CollectionName,
  { id, ids = '', unsent }: Omit<StoredRow, 'sealed'>,
): string {
  return JSON.stringify([collection, id, ids, unsent]);
}

/**
 * Records that arrive together are sealed together, in packs of about twenty: a campaign is a few hundred rows to read
 * at start instead of tens of thousands. What holds something unsent always has a row of its own, so that a damaged
 * pack costs nothing that the centre does not have. A row of its own counts before any pack, a newer pack before an
 * older; what no longer counts stays in its pack until nothing there does.
 */
export function createSealedCollection(parts: SealedCollectionParts): SealedCollection {
  const { name, table, seal, isPacked } = parts;
  const places = createPlaces();
  let isLoaded = !isPacked;

  const idsOf = (row: StoredRow): readonly string[] =>
    row.ids === undefined ? [row.id] : row.ids.split('\n');
  async function rowOf(place: Omit<StoredRow, 'sealed'>, envelopes: readonly Envelope[]): Promise<StoredRow> {
    return { ...place, sealed: await seal.seal(packText(envelopes), aboutRow(name, place)) };
  }
  const single = (envelope: Envelope): Promise<StoredRow> =>
    rowOf({ id: envelope.id, unsent: envelope.unsent }, [envelope]);
  const pack = (key: string, envelopes: readonly Envelope[]): Promise<StoredRow> =>
    rowOf({ id: key, ids: envelopes.map(({ id }) => id).join('\n'), unsent: 0 }, envelopes);

  async function open(row: StoredRow): Promise<readonly Envelope[]> {
    const ids = idsOf(row);
    const text = await seal.open(row.sealed, aboutRow(name, row));
    if (text !== undefined) return unpackText(text, ids, row.unsent);
    parts.damaged({ collection: name, row, ids });
    return [];
  }
  const counts = (row: StoredRow, id: string): boolean =>
    row.ids === undefined || places.keyOf(id) === row.id;

  async function take(rows: readonly StoredRow[]): Promise<readonly Envelope[]> {
    const opened = await Promise.all(rows.map(open));
    return rows.flatMap((row, at) => {
      const envelopes = opened[at] ?? [];
      if (!isLoaded && envelopes.length > 0)
        places.found(
          row.ids === undefined ? undefined : row.id,
          envelopes.map(({ id }) => id),
        );
      return envelopes.filter(({ id }) => counts(row, id));
    });
  }
  async function* slices(size: number): AsyncGenerator<readonly Envelope[]> {
    // The disk reads the next rows while these are opened, and the first packs while rows of their own are.
    const streams = isPacked
      ? [readRows(table, '', packKey.first, size), readRows(table, packKey.first, packKey.end, packsAtOnce)]
      : [readRows(table, '', ownRows, size)];
    for (const stream of streams) {
      for await (const rows of stream) {
        const live = await take(rows);
        if (live.length > 0) yield live;
      }
    }
    isLoaded = true;
  }
  async function load(): Promise<void> {
    if (!isLoaded) for await (const _ of slices(500));
  }

  /** The packs of these keys without the records of these ids; those with nothing left are gone. */
  async function thin(keys: readonly string[], without: ReadonlySet<string>) {
    const puts: StoredRow[] = [];
    const gone: string[] = [];
    for (const row of await table.get(keys)) {
      const left = (await open(row)).filter(({ id }) => !without.has(id));
      if (left.length > 0) puts.push(await pack(row.id, left));
      else gone.push(row.id);
    }
    return { puts, gone };
  }

  return {
    slices,
    async get(ids) {
      await load();
      const rows = await table.get([...new Set(ids.map((id) => places.keyOf(id) ?? id))]);
      const opened = await Promise.all(rows.map(async (row) => ({ row, envelopes: await open(row) })));
      const wanted = new Set(ids);
      return new Map(
        opened.flatMap(({ row, envelopes }) =>
          envelopes.flatMap((one) =>
            wanted.has(one.id) && counts(row, one.id) ? [[one.id, one] as const] : [],
          ),
        ),
      );
    },
    async put(rows) {
      await load();
      const next = [...new Map(rows.map((row) => [row.next.id, row.next])).values()];
      const fits = ({ unsent, body }: Envelope): boolean => unsent === 0 && body.length < longBody;
      const together = isPacked ? next.filter(fits) : [];
      const packed = together.length < leastPacked ? [] : portions(together);
      const alone = packed.length === 0 ? next : next.filter((one) => !fits(one));
      const moves = packed.map((envelopes) => ({ key: places.nextKey(), envelopes }));
      const puts = await Promise.all([
        ...alone.map(single),
        ...moves.map(({ key, envelopes }) => pack(key, envelopes)),
      ]);
      const emptied = isPacked ? places.emptiedBy(next.map(({ id }) => id)) : [];
      const singles = moves.flatMap(({ envelopes }) => envelopes.map(({ id }) => id).filter(places.isSingle));
      await table.write(puts, [...emptied, ...singles]);
      if (!isPacked) return;
      places.forget(emptied);
      places.moved(
        undefined,
        alone.map(({ id }) => id),
      );
      for (const { key, envelopes } of moves)
        places.moved(
          key,
          envelopes.map(({ id }) => id),
        );
    },
    async remove(ids) {
      await load();
      const without = new Set(ids);
      const { puts, gone } = await thin(places.packsWith(without), without);
      await table.write(puts, [...gone, ...ids]);
      places.forget(gone);
      places.removed(without);
    },
  };
}
