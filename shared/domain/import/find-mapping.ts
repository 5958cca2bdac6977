import { flatText } from '../intake/flat-text.ts';
import type { Mapping, Table } from './table.ts';

/** What columns are called, the narrow names first. The names are matched on flat text without punctuation. */
export type ColumnNames<Field extends string> = readonly (readonly [RegExp, Field])[];

const searched = 25;

/** A header as it is matched: « Nbr. d'élèves (max) * » → « nbr d'eleves max ». */
export function plainHeader(header: string): string {
  return flatText(header)
    .replaceAll(/[^a-z0-9'/ ]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function fieldOfHeader<Field extends string>(
  header: string,
  names: ColumnNames<Field>,
): Field | undefined {
  const plain = plainHeader(header);
  return plain === '' ? undefined : names.find(([pattern]) => pattern.test(plain))?.[1];
}

/** The row in which most columns are known by name; each field is fed by its first column. */
export function findMapping<Field extends string>(
  { rows }: Table,
  names: ColumnNames<Field>,
): Mapping<Field> | undefined {
  let best: Mapping<Field> | undefined;
  for (const [header, row] of rows.slice(0, searched).entries()) {
    const columns = mapRow(row, names);
    if (columns.size > (best?.columns.size ?? 1)) best = { header, skipped: 0, columns };
  }
  if (!best) return undefined;
  // A second row of names says the same once more, in another language or with examples of its own.
  const next = rows[best.header + 1];
  const again = next ? mapRow(next, names).size : 0;
  return again >= Math.max(2, best.columns.size / 2) ? { ...best, skipped: 1 } : best;
}

function mapRow<Field extends string>(
  row: readonly string[],
  names: ColumnNames<Field>,
): ReadonlyMap<number, Field> {
  const columns = new Map<number, Field>();
  const fed = new Set<Field>();
  for (const [column, header] of row.entries()) {
    const field = header.length > 120 ? undefined : fieldOfHeader(header, names);
    if (field === undefined || fed.has(field)) continue;
    fed.add(field);
    columns.set(column, field);
  }
  return columns;
}
