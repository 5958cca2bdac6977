import { hasBit } from '../../workers/search/text-index.ts';

/**
 * The rows that a search and a test let through, in their order, in a list of its own. `bits` is asked first: it needs
 * the row's number alone, while a test has to fetch the row from wherever it lies in memory.
 */
export function passing<Row>(
  rows: readonly Row[],
  numbers: readonly number[],
  bits: Uint8Array | undefined,
  test: ((row: Row) => boolean) | undefined,
): readonly Row[] {
  if (!bits) return test ? rows.filter(test) : rows.slice();
  const found: Row[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    if (!hasBit(bits, numbers[at] as number)) continue;
    const row = rows[at] as Row;
    if (!test || test(row)) found.push(row);
  }
  return found;
}
