import type { Picked } from './passing.ts';
import { createRowOrder, type Move, type Placed, placed, type RowOrder, sortRows } from './row-order.ts';
import { sortSlowly } from './sort-slowly.ts';

/** The lines of one list: built from the records once, rebuilt one by one, kept in the orders that were asked for. */
export interface RowBook<Id extends string, Row extends { readonly id: Id }, By extends string> {
  /** The line as it is now, also while others still wait to be rebuilt. */
  get(id: Id): Row | undefined;
  all(): Iterable<Row>;
  order(by: By): readonly Row[];
  /** The same with the rows' numbers: `search.bits` and `codes` are by number. */
  picked(by: By): Picked<Row>;
  /** `codeOf` each row, by its number. */
  codes(): Uint8Array;
  /** Makes the orders that nobody has asked for yet, until `until`; true when there are all. */
  prepare(until: number): boolean;
  mark(ids: Iterable<Id>): void;
  /** Rebuilds marked lines until `until` (of `performance.now()`); true when none is left. */
  work(until: number): boolean;
  /** Puts what was rebuilt into the orders; true if anything looks different. */
  settle(): boolean;
  readonly waiting: () => number;
  /** Lines that were rebuilt since the last settling. */
  readonly unsettled: () => number;
  version(): number;
}

export interface RowBookParts<Id extends string, Row extends { readonly id: Id }, By extends string> {
  readonly build: (id: Id) => Row | undefined;
  readonly keys: { readonly [B in By]: (row: Row) => string };
  /** Orders kept up from the start, because the first screen asks for them. */
  readonly atOnce: readonly By[];
  /** Lines that changed, or went ('' for text), for the search index. */
  readonly index: (texts: readonly { readonly id: Id; readonly text: string }[]) => void;
  readonly textOf: (row: Row) => string;
  /** The number of a line in the search index, for good. */
  readonly number: (id: Id) => number;
  /** What lists are divided by, as a number below 256. */
  readonly codeOf: (row: Row) => number;
}

/** When so many lines change at once, orders that nobody reads are let go and made again when it is calm. */
const bulk = 200;

function looksSame(a: object, b: object): boolean {
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => Object.is(left[name], right[name]))
  );
}

export function createRowBook<Id extends string, Row extends { readonly id: Id }, By extends string>(
  parts: RowBookParts<Id, Row, By>,
): RowBook<Id, Row, By> {
  const rows = new Map<Id, Row>();
  const marked = new Set<Id>();
  const orders = new Map<By, RowOrder<Row>>();
  /** Orders that were read since the last change in bulk. */
  const inUse = new Set<By>(parts.atOnce);
  let preparing: { readonly by: By; readonly steps: ReturnType<typeof sort>; late: Move<Row>[] } | undefined;
  /** By id, since the last settling: the row that the orders have, and the new row's places. */
  let changed = new Map<Id, { readonly before: Row | undefined; readonly places: Places }>();
  let toIndex: { id: Id; text: string }[] = [];
  let version = 0;
  let codes = new Uint8Array(0);
  const names = Object.keys(parts.keys) as By[];
  /** Settled in between, and nobody was told yet. */
  let hasNews = false;
  for (const by of parts.atOnce) orders.set(by, createRowOrder<Row>([]));
  const place = (row: Row, by: By): Placed<Row> => placed(row, parts.number(row.id), parts.keys[by]);
  const sort = (by: By) => sortSlowly([...rows.values()], (row) => place(row, by));

  type Places = { [B in By]?: Placed<Row> } | undefined;

  /** All that costs time by the line is done here, where the work is cut in slices; settling only merges. */
  function rebuild(id: Id): void {
    marked.delete(id);
    const before = rows.get(id);
    const after = parts.build(id);
    if (after && before && looksSame(before, after)) return;
    if (!after && !before) return;
    if (after) rows.set(id, after);
    else rows.delete(id);
    const places: NonNullable<Places> = {};
    if (after) for (const by of inUse) if (orders.has(by)) places[by] = place(after, by);
    const known = changed.get(id);
    changed.set(id, { before: known ? known.before : before, places: after && places });
    const text = after ? parts.textOf(after) : '';
    if (!before || parts.textOf(before) !== text) toIndex.push({ id, text });
  }

  function settle(): boolean {
    parts.index(toIndex);
    toIndex = [];
    if (changed.size === 0) return false;
    const now = [...changed];
    changed = new Map();
    const isBulk = now.length > bulk;
    if (isBulk) for (const by of orders.keys()) if (!inUse.has(by)) orders.delete(by);
    if (isBulk) preparing = undefined;
    const movesIn = (by: By): Move<Row>[] =>
      now.map(([id, { before, places }]): Move<Row> => {
        const row = places && rows.get(id);
        return {
          before: before && place(before, by).key,
          // An order that was asked for in between has no place for it yet.
          after: row && (places[by] ?? place(row, by)),
        };
      });
    for (const [by, order] of orders) order.apply(movesIn(by));
    for (const [id] of now) keepCode(rows.get(id));
    preparing?.late.push(...movesIn(preparing.by));
    if (isBulk) inUse.clear();
    version += 1;
    return true;
  }

  function keepCode(row: Row | undefined): void {
    if (!row) return;
    const n = parts.number(row.id);
    if (n >= codes.length) {
      const more = new Uint8Array(n * 2 + 1_024);
      more.set(codes);
      codes = more;
    }
    codes[n] = parts.codeOf(row);
  }

  function orderOf(by: By): RowOrder<Row> {
    inUse.add(by);
    const known = orders.get(by);
    if (known) return known;
    // What waits to be settled is settled first, or it would come in twice.
    hasNews = settle() || hasNews;
    if (preparing?.by === by) preparing = undefined;
    const fresh = createRowOrder(sortRows([...rows.values()], parts.keys[by], parts.number));
    orders.set(by, fresh);
    return fresh;
  }

  return {
    get(id) {
      if (marked.has(id)) rebuild(id);
      return rows.get(id);
    },
    all: () => rows.values(),
    order: (by) => orderOf(by).rows(),
    picked(by) {
      const order = orderOf(by);
      return { rows: order.rows(), numbers: order.numbers() };
    },
    codes: () => codes,
    prepare(until) {
      if (changed.size > 0) hasNews = settle() || hasNews;
      while (performance.now() < until) {
        const missing = preparing?.by ?? names.find((by) => !orders.has(by));
        if (missing === undefined) return true;
        preparing ??= { by: missing, steps: sort(missing), late: [] };
        const { done, value } = preparing.steps.next();
        if (!done) continue;
        const order = createRowOrder(value);
        order.apply(preparing.late);
        orders.set(missing, order);
        preparing = undefined;
      }
      return false;
    },
    mark(ids) {
      for (const id of ids) marked.add(id);
    },
    work(until) {
      let done = 0;
      for (const id of marked) {
        rebuild(id);
        done += 1;
        if (done % 16 === 0 && performance.now() > until) break;
      }
      return marked.size === 0;
    },
    settle() {
      const isNew = settle() || hasNews;
      hasNews = false;
      return isNew;
    },
    waiting: () => marked.size,
    unsettled: () => changed.size,
    version: () => version,
  };
}
