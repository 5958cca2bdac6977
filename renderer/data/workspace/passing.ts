import { hasBit } from '../../workers/search/text-index.ts';

/** Rows in an order, and their numbers at the same places. */
export interface Picked<Row> {
  readonly rows: readonly Row[];
  readonly numbers: readonly number[];
}

/**
 * Those that a search and a test let through, in their order, in a list of its own. `bits` is asked first: it needs the
 * row's number alone, while a test has to fetch the row from wherever it lies in memory.
 */
export function passing<Row>(
  { rows, numbers }: Picked<Row>,
  bits: Uint8Array | undefined,
  test: ((row: Row) => boolean) | undefined,
): Picked<Row> {
  if (!bits && !test) return { rows: rows.slice(), numbers: numbers.slice() };
  const found: Row[] = [];
  const places: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const n = numbers[at] as number;
    if (bits && !hasBit(bits, n)) continue;
    const row = rows[at] as Row;
    if (test && !test(row)) continue;
    found.push(row);
    places.push(n);
  }
  return { rows: found, numbers: places };
}
