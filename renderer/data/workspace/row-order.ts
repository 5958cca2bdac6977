/** A row with the text that puts it in its place. */
export interface Placed<Row> {
  readonly row: Row;
  readonly key: string;
  /** The row's number in searches. */
  readonly n: number;
}

/** What became of one row: the key it had here, if it was here, and its new place, if it stays. */
export interface Move<Row> {
  readonly before?: string | undefined;
  readonly after?: Placed<Row> | undefined;
}

/** Rows in the order of their keys, kept up as they change: 100,000 are sorted once, not at every key stroke. */
export interface RowOrder<Row extends { readonly id: string }> {
  /** The list itself, which changes in place: read it, never keep it. */
  rows(): readonly Row[];
  /** The rows' numbers, at the same places: a search goes through these without looking at a row. */
  numbers(): readonly number[];
  apply(moves: readonly Move<Row>[]): void;
}

/** The id ends every key, so that no two are equal and all machines show one order. */
export function placed<Row extends { readonly id: string }>(
  row: Row,
  n: number,
  keyOf: (row: Row) => string,
): Placed<Row> {
  return { row, n, key: `${keyOf(row)}\u0000${row.id}` };
}

/** A column with so many different values among its first rows (names) is sorted by comparing. */
const sampleRows = 2_000;
const manyValues = 500;

/**
 * Rows in the order of their keys, sorted from scratch: by the few values that a column has (weeks, schools), then by id
 * within each, which costs a third of comparing 100,000 rows with each other; columns of many values are compared.
 */
export function sortRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  number: (id: Row['id']) => number,
): Placed<Row>[] {
  const sample = new Set(rows.slice(0, sampleRows).map(keyOf));
  if (sample.size > manyValues) return rows.map((row) => placed(row, number(row.id), keyOf)).sort(byKey);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const sorted: Placed<Row>[] = [];
  for (const key of [...groups.keys()].sort(byText)) {
    const group = groups.get(key) as Row[];
    // Records come by id, so that most groups are in order already.
    if (!group.every((row, at) => at === 0 || (group[at - 1] as Row).id <= row.id)) group.sort(byId);
    for (const row of group) sorted.push({ row, n: number(row.id), key: `${key}\u0000${row.id}` });
  }
  return sorted;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

/** So few are put in their places one by one; more are merged in one pass over the list. */
const few = 40;

/** `first` in the order of their keys. */
export function createRowOrder<Row extends { readonly id: string }>(
  first: readonly Placed<Row>[],
): RowOrder<Row> {
  let rows = first.map(({ row }) => row);
  let keys = first.map(({ key }) => key);
  let numbers = first.map(({ n }) => n);

  /** A row that keeps its place: most changes do not touch what a list is sorted by. */
  function replaced({ before, after }: Move<Row>): boolean {
    if (after === undefined || before !== after.key) return false;
    const at = placeOf(keys, before);
    if (keys[at] !== before) return false;
    rows[at] = after.row;
    return true;
  }

  function moveOne({ before, after }: Move<Row>): void {
    if (before !== undefined) {
      const at = placeOf(keys, before);
      if (keys[at] === before) {
        keys.splice(at, 1);
        rows.splice(at, 1);
        numbers.splice(at, 1);
      }
    }
    if (!after) return;
    const at = placeOf(keys, after.key);
    keys.splice(at, 0, after.key);
    rows.splice(at, 0, after.row);
    numbers.splice(at, 0, after.n);
  }

  function merge(moves: readonly Move<Row>[]): void {
    // What leaves and was not here would stop all others from leaving.
    const isHere = (key: string): boolean => keys[placeOf(keys, key)] === key;
    const leaving = moves
      .flatMap(({ before }) => (before !== undefined && isHere(before) ? before : []))
      .sort();
    const coming = moves.flatMap(({ after }) => after ?? []).sort(byKey);
    const nextRows: Row[] = [];
    const nextKeys: string[] = [];
    const nextNumbers: number[] = [];
    const put = (row: Row, key: string, n: number): void => {
      nextRows.push(row);
      nextKeys.push(key);
      nextNumbers.push(n);
    };
    let [at, left] = [0, 0];
    const keepUntil = (end: number): void => {
      for (; at < end; at += 1) {
        const key = keys[at] as string;
        if (leaving[left] !== key) put(rows[at] as Row, key, numbers[at] as number);
        else left += 1;
      }
    };
    for (const { row, key, n } of coming) {
      keepUntil(placeOf(keys, key, at));
      put(row, key, n);
    }
    keepUntil(keys.length);
    rows = nextRows;
    keys = nextKeys;
    numbers = nextNumbers;
  }

  return {
    rows: () => rows,
    numbers: () => numbers,
    apply(all) {
      const moves = all.filter((move) => !replaced(move));
      if (moves.length <= few) moves.forEach(moveOne);
      else merge(moves);
    },
  };
}

export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return byText(a.key, b.key);
}

/** Where a key stands, or would stand, from `first` on. */
function placeOf(keys: readonly string[], key: string, first = 0): number {
  let [low, high] = [first, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
