/** A row with the text that puts it in its place. */
export interface Placed<Row> {
  readonly row: Row;
  readonly key: string;
}

/** Rows in the order of their keys, kept up by merging what changed: 100,000 are sorted once, not at every key stroke. */
export interface RowOrder<Row extends { readonly id: string }> {
  rows(): readonly Row[];
  /** `changed` replaces rows of the same id or adds them; `gone` leave. */
  apply(changed: readonly Placed<Row>[], gone: ReadonlySet<string>): void;
}

/** The id ends every key, so that no two are equal and all machines show one order. */
export function placed<Row extends { readonly id: string }>(
  row: Row,
  keyOf: (row: Row) => string,
): Placed<Row> {
  return { row, key: `${keyOf(row)}\u0000${row.id}` };
}

export function createRowOrder<Row extends { readonly id: string }>(
  first: readonly Placed<Row>[],
): RowOrder<Row> {
  let { rows, keys } = sorted(first);
  return {
    rows: () => rows,
    apply(changed, gone) {
      if (changed.length === 0 && gone.size === 0) return;
      const fresh = sorted(changed);
      const replaced = new Set(gone);
      for (const { row } of changed) replaced.add(row.id);
      const nextRows: Row[] = [];
      const nextKeys: string[] = [];
      let at = 0;
      const takeFresh = (below: string | undefined): void => {
        for (; at < fresh.rows.length; at += 1) {
          const key = fresh.keys[at] as string;
          if (below !== undefined && key >= below) return;
          nextRows.push(fresh.rows[at] as Row);
          nextKeys.push(key);
        }
      };
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index] as Row;
        if (replaced.has(row.id)) continue;
        const key = keys[index] as string;
        if (at < fresh.keys.length && (fresh.keys[at] as string) < key) takeFresh(key);
        nextRows.push(row);
        nextKeys.push(key);
      }
      takeFresh(undefined);
      rows = nextRows;
      keys = nextKeys;
    },
  };
}

function sorted<Row>(pairs: readonly Placed<Row>[]): { rows: Row[]; keys: string[] } {
  const inOrder = [...pairs].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { rows: inOrder.map(({ row }) => row), keys: inOrder.map(({ key }) => key) };
}
