import { createMemo, sameFields, sameItems } from './memo.ts';
import type { Picked } from './passing.ts';

interface Sort<By> {
  readonly by: By;
  readonly descending?: boolean;
}

interface Stated<Status> {
  readonly statuses?: readonly Status[];
}

export interface ListReadingParts<Filter extends object, Row, By, Status extends string> {
  /** The place of a status here is its code. */
  readonly statuses: readonly Status[];
  /** The code of each row's status, by the row's number. */
  readonly codes: () => Uint8Array;
  /** Changes whenever `pick` would give something else. */
  readonly version: (filter: Filter) => string;
  /** Rows of any status that pass the filter, in order. */
  readonly pick: (filter: Filter, by: By) => Picked<Row>;
  /** The order to count through when no list was read. */
  readonly usual: By;
}

export interface ListReading<Filter extends object, Row, By, Status extends string> {
  query(filter: Filter & Stated<Status>, sort: Sort<By>): readonly Row[];
  counts(filter: Filter & Stated<Status>): Readonly<Record<Status | 'all', number>>;
}

/**
 * A list and its counts by status, remembered until something in them changed. One pass over all rows serves both and
 * every tab, which then go by the codes of the statuses: a row in memory costs a hundred times as much to look at.
 */
export function createListReading<Filter extends object, Row, By, Status extends string>(
  parts: ListReadingParts<Filter, Row, By, Status>,
): ListReading<Filter, Row, By, Status> {
  type Counts = Readonly<Record<Status | 'all', number>>;
  const picked = createMemo<Picked<Row>>(() => false);
  const lists = createMemo<readonly Row[]>(sameItems);
  const counts = createMemo<Counts>(sameFields);
  /** Which order was last read for a filter: counting goes through that one rather than through another. */
  let last: { readonly key: string; readonly by: By } | undefined;

  const pick = (filter: Filter, by: By, version: string): Picked<Row> =>
    picked.read(JSON.stringify([filter, by]), version, () => parts.pick(filter, by));

  return {
    query({ statuses = [], ...rest }, { by, descending = false }) {
      const filter = rest as unknown as Filter;
      const version = parts.version(filter);
      last = { key: JSON.stringify(filter), by };
      return lists.read(JSON.stringify([filter, statuses, by, descending]), version, () => {
        const { rows, numbers } = pick(filter, by, version);
        const some = statuses.length === 0 ? rows : withStatus(rows, numbers, statuses);
        return descending ? some.toReversed() : some;
      });
    },
    counts({ statuses: _, ...rest }) {
      const filter = rest as unknown as Filter;
      const version = parts.version(filter);
      const key = JSON.stringify(filter);
      return counts.read(key, version, () => {
        const { numbers } = pick(filter, last?.key === key ? last.by : parts.usual, version);
        const codes = parts.codes();
        const found = new Uint32Array(parts.statuses.length);
        for (const n of numbers) found[codes[n] as number] = (found[codes[n] as number] as number) + 1;
        const pairs = parts.statuses.map((status, code) => [status, found[code]]);
        return { ...Object.fromEntries(pairs), all: numbers.length } as Counts;
      });
    },
  };

  function withStatus(rows: readonly Row[], numbers: readonly number[], statuses: readonly Status[]): Row[] {
    const wanted = new Set(statuses.map((status) => parts.statuses.indexOf(status)));
    const isWanted = parts.statuses.map((_, code) => wanted.has(code));
    const codes = parts.codes();
    const found: Row[] = [];
    for (let at = 0; at < numbers.length; at += 1) {
      if (isWanted[codes[numbers[at] as number] as number]) found.push(rows[at] as Row);
    }
    return found;
  }
}
