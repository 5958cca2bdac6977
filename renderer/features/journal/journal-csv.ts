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

const startsFormula = /^[=+\-@\t\r]/;

/** A cell as spreadsheets read it; what would be run as a formula is made text by an apostrophe. */
function cell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `;` between cells and a byte order mark before all: what spreadsheets in French expect. UTF-8, CRLF. */
export function journalCsv(
  lines: readonly CsvLine[],
  headers: Readonly<Record<keyof CsvLine, string>>,
  withNames: boolean,
): Uint8Array<ArrayBuffer> {
  const all = ['at', 'by', 'what', 'kind', 'school', 'record', 'name', 'did', 'before', 'after'] as const;
  const columns = all.filter((column) => withNames || column !== 'name');
  const rows = lines.map((line) => columns.map((column) => cell(line[column] ?? '')).join(';'));
  const text = [columns.map((column) => cell(headers[column])).join(';'), ...rows].join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
