import type { RowTable, StoredRow } from '#renderer/data/database/row-table.ts';

/** One collection's rows in memory, open to a test that spoils them. */
export function memoryTable(): { readonly rows: Map<string, StoredRow>; readonly table: RowTable } {
  const rows = new Map<string, StoredRow>();
  const table: RowTable = {
    get: async (ids) => ids.flatMap((id) => rows.get(id) ?? []),
    async range(after, end, most) {
      const found = [...rows.values()].filter(({ id }) => id > after && id < end);
      return found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
    },
    async write(puts, gone) {
      for (const row of puts) rows.set(row.id, row);
      for (const id of gone) rows.delete(id);
    },
  };
  return { rows, table };
}

/** The row with one bit of its sealed bytes changed. */
export function flipped(row: StoredRow, at = row.sealed.length - 1): StoredRow {
  const sealed = Uint8Array.from(row.sealed);
  sealed[at] = (sealed[at] ?? 0) ^ 1;
  return { ...row, sealed };
}
