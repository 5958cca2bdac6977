import { read, utils, type WorkBook } from 'xlsx';
import type { Table } from '#shared/domain/import/table.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { decodeText, separatorOf } from './decode-text.ts';
import { unpackedSize } from './zip-size.ts';

/** What is read at most: bytes of the file, bytes it unpacks to, rows and columns of a sheet, sheets, characters of a cell. */
export const sheetLimits = {
  bytes: 50 * 1024 * 1024,
  unpacked: 400 * 1024 * 1024,
  rows: 100_000,
  columns: 300,
  sheets: 40,
  cell: 20_000,
} as const;

/**
 * The sheets of a `.xlsx`, `.xls`, `.ods` or `.csv` file as text. Values as they are stored, never computed: formulas
 * give their last result. Throws `invalid` with a reason: `too-large`, `zip-bomb`, `not-a-sheet` (a page, a PDF),
 * `locked` (a password), `broken`, `empty`.
 */
export function readSpreadsheet(bytes: Uint8Array): readonly Table[] {
  if (bytes.byteLength > sheetLimits.bytes) throw wrong('too-large');
  const book = isText(bytes) ? readText(bytes) : readBook(bytes);
  const tables = book.SheetNames.slice(0, sheetLimits.sheets).map((name) => toTable(name, book));
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw wrong('empty');
  return filled;
}

function isText(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b;
  const isOldBook = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  return !isZip && !isOldBook;
}

function readText(bytes: Uint8Array): WorkBook {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const head = text.slice(0, 500).trimStart();
  // A page or a PDF called .xls or .csv; and what has bytes that no text has.
  if (head.startsWith('<') || head.startsWith('%PDF') || head.includes('\u0000')) throw wrong('not-a-sheet');
  const marked = /^sep=(.)\r?\n/i.exec(text);
  return guarded(() =>
    read(marked ? text.slice(marked[0].length) : text, {
      type: 'string',
      raw: true,
      dense: true,
      FS: marked?.[1] ?? separatorOf(text),
      sheetRows: sheetLimits.rows + 1,
    }),
  );
}

function readBook(bytes: Uint8Array): WorkBook {
  if (bytes[0] === 0x50) {
    const unpacked = unpackedSize(bytes);
    if (unpacked === undefined) throw wrong('broken');
    if (unpacked > sheetLimits.unpacked) throw wrong('zip-bomb');
  }
  return guarded(() =>
    read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellDates: true,
      UTC: true,
      sheetRows: sheetLimits.rows + 1,
    }),
  );
}

function guarded(parse: () => WorkBook): WorkBook {
  try {
    return parse();
  } catch (thrown) {
    const isLocked = /password|encrypt/i.test(String(thrown));
    throw wrong(isLocked ? 'locked' : 'broken', thrown);
  }
}

function toTable(name: string, book: WorkBook): Table {
  const sheet = book.Sheets[name];
  if (!sheet?.['!ref']) return { name, rows: [] };
  const range = utils.decode_range(sheet['!ref']);
  if (range.e.r - range.s.r >= sheetLimits.rows) throw wrong('too-many-rows');
  range.e.c = Math.min(range.e.c, range.s.c + sheetLimits.columns - 1);
  const rows = utils
    .sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true, range })
    .map((row) => row.map(toText));
  let last = rows.length;
  while (last > 0 && rows[last - 1]?.every((cell) => cell === '')) last -= 1;
  return { name, rows: rows.slice(0, last) };
}

function toText(value: unknown): string {
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return String(value ?? '')
    .slice(0, sheetLimits.cell)
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

function wrong(reason: string, cause?: unknown): AppError {
  return new AppError('invalid', `the file cannot be read: ${reason}`, { reason: `sheet-${reason}` }, cause);
}
