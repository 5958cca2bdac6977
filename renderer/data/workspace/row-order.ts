/** Rows in the order of a key, kept up by merging what changed: 100,000 are sorted once, not at every key stroke. */
export interface RowOrder<Row extends { readonly id: string }> {
  rows(): readonly Row[];
  /** `changed` replaces rows of the same id or adds them; `gone` leave. */
  apply(changed: readonly Row[], gone: ReadonlySet<string>): void;
}

export function createRowOrder<Row extends { readonly id: string }>(
  keyOf: (row: Row) => string,
  first: Iterable<Row>,
): RowOrder<Row> {
  let { rows, keys } = sorted([...first], keyOf);
  return {
    rows: () => rows,
    apply(changed, gone) {
      if (changed.length === 0 && gone.size === 0) return;
      const fresh = sorted([...changed], keyOf);
      const replaced = new Set(gone);
      for (const { id } of changed) replaced.add(id);
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
        takeFresh(key);
        nextRows.push(row);
        nextKeys.push(key);
      }
      takeFresh(undefined);
      rows = nextRows;
      keys = nextKeys;
    },
  };
}

/** The id ends every key, so that no two are equal and all machines show one order. */
function sorted<Row extends { readonly id: string }>(rows: Row[], keyOf: (row: Row) => string): { rows: Row[]; keys: string[] } {
  const pairs = rows.map((row) => ({ row, key: `${keyOf(row)}\u0000${row.id}` }));
  pairs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { rows: pairs.map(({ row }) => row), keys: pairs.map(({ key }) => key) };
}
