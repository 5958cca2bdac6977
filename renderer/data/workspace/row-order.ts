/** A row with the text that puts it in its place. */
export interface Placed<Row> {
  readonly row: Row;
  readonly key: string;
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
  apply(moves: readonly Move<Row>[]): void;
}

/** The id ends every key, so that no two are equal and all machines show one order. */
export function placed<Row extends { readonly id: string }>(
  row: Row,
  keyOf: (row: Row) => string,
): Placed<Row> {
  return { row, key: `${keyOf(row)}\u0000${row.id}` };
}

/** So few are put in their places one by one; more are merged in one pass over the list. */
const few = 40;

export function createRowOrder<Row extends { readonly id: string }>(
  first: readonly Placed<Row>[],
): RowOrder<Row> {
  const begin = [...first].sort(byKey);
  let rows = begin.map(({ row }) => row);
  let keys = begin.map(({ key }) => key);

  function moveOne({ before, after }: Move<Row>): void {
    if (before !== undefined) {
      const at = placeOf(keys, before);
      if (keys[at] === before) {
        keys.splice(at, 1);
        rows.splice(at, 1);
      }
    }
    if (!after) return;
    const at = placeOf(keys, after.key);
    keys.splice(at, 0, after.key);
    rows.splice(at, 0, after.row);
  }

  function merge(moves: readonly Move<Row>[]): void {
    const leaving = moves.flatMap(({ before }) => before ?? []).sort();
    const coming = moves.flatMap(({ after }) => after ?? []).sort(byKey);
    const nextRows: Row[] = [];
    const nextKeys: string[] = [];
    let [left, came] = [0, 0];
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as string;
      while (left < leaving.length && (leaving[left] as string) < key) left += 1;
      if (leaving[left] === key) continue;
      for (let next = coming[came]; next && next.key < key; next = coming[came]) {
        nextRows.push(next.row);
        nextKeys.push(next.key);
        came += 1;
      }
      nextRows.push(rows[index] as Row);
      nextKeys.push(key);
    }
    for (; came < coming.length; came += 1) {
      const { row, key } = coming[came] as Placed<Row>;
      nextRows.push(row);
      nextKeys.push(key);
    }
    rows = nextRows;
    keys = nextKeys;
  }

  return {
    rows: () => rows,
    apply(moves) {
      if (moves.length <= few) moves.forEach(moveOne);
      else merge(moves);
    },
  };
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** Where a key stands, or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
