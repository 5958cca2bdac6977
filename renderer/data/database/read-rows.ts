import type { RowTable, StoredRow } from './row-table.ts';

/** Rows between two ids, in portions; the first is asked for at once, the next when one is handed out. */
export function readRows(
  table: Pick<RowTable, 'range'>,
  after: string,
  end: string,
  most: number,
): AsyncIterable<readonly StoredRow[]> {
  const read = (from: string): Promise<readonly StoredRow[]> => {
    const coming = table.range(from, end, most);
    // Whoever waits for it hears of a failure; until then it is nobody's.
    coming.catch(() => undefined);
    return coming;
  };
  const first = read(after);
  return (async function* () {
    let coming = first;
    while (true) {
      const rows = await coming;
      const last = rows.at(-1);
      if (last === undefined) return;
      const isLast = rows.length < most;
      if (!isLast) coming = read(last.id);
      yield rows;
      if (isLast) return;
    }
  })();
}
