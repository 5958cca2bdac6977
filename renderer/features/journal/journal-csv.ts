import { csvText } from '#shared/lib/csv.ts';

/** One line for each record that an act did something to. */
export interface CsvLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly kind: string;
  readonly school: string;
  readonly record: string;
  /** Absent unless asked for. */
  readonly name?: string;
  readonly did: string;
  readonly before: string;
  readonly after: string;
}

/** The journal as a file for spreadsheets. */
export function journalCsv(
  lines: readonly CsvLine[],
  headers: Readonly<Record<keyof CsvLine, string>>,
  withNames: boolean,
): Uint8Array<ArrayBuffer> {
  const all = ['at', 'by', 'what', 'kind', 'school', 'record', 'name', 'did', 'before', 'after'] as const;
  const columns = all.filter((column) => withNames || column !== 'name');
  const rows = lines.map((line) => columns.map((column) => line[column] ?? ''));
  return new TextEncoder().encode(csvText([columns.map((column) => headers[column]), ...rows]));
}
