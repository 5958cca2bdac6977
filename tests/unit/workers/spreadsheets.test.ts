import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readSpreadsheet, sheetLimits } from '#renderer/workers/spreadsheets/read-spreadsheet.ts';

const rows = [
  ['Entreprise', 'CP', 'Début', 'Public'],
  ['Éts Œuf & fils', '59000', new Date(Date.UTC(2027, 0, 25)), true],
];

function book(bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows, { UTC: true, cellDates: true }), 'Offres');
  utils.book_append_sheet(made, utils.aoa_to_sheet([]), 'Vide');
  return new Uint8Array(write(made, { type: 'array', bookType, cellDates: true }));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonOf = (file: Uint8Array): unknown => {
  try {
    readSpreadsheet(file);
    return 'read';
  } catch (thrown) {
    return (thrown as { details: { reason: string } }).details.reason;
  }
};

/** A zip of one entry that says it unpacks to so many bytes. */
function zipSaying(size: number): Uint8Array {
  const file = new Uint8Array(46 + 1 + 22);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x02_01_4b_50, true);
  view.setUint32(24, size, true);
  view.setUint16(28, 1, true);
  view.setUint32(47, 0x06_05_4b_50, true);
  view.setUint16(57, 1, true);
  view.setUint32(63, 4, true);
  return new Uint8Array([0x50, 0x4b, 3, 4, ...file]);
}

describe('a spreadsheet that comes in', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('is read from %s as a person sees it', (type) => {
    const [sheet, ...others] = readSpreadsheet(book(type));
    expect(others).toEqual([]);
    expect(sheet?.name).toBe('Offres');
    expect(sheet?.rows[0]).toEqual(rows[0]);
    expect(sheet?.rows[1]?.slice(0, 2)).toEqual(['Éts Œuf & fils', '59000']);
    expect(sheet?.rows[1]?.[2]).toBe('2027-01-25');
  });

  it.each([
    ['UTF-8 with its mark', bytes('\ufeffA;B\né;2\n')],
    ['Windows-1252', Uint8Array.from([0x41, 0x3b, 0x42, 0x0a, 0xe9, 0x3b, 0x32, 0x0a])],
    ['commas', bytes('A,B\né,2')],
    ['tabs', bytes('A\tB\né\t2')],
    ['a line that names the separator', bytes('sep=|\nA|B\né|2')],
    ['quotes', bytes('"A";"B"\r\n"é";"2"\r\n')],
  ])('is read from text with %s', (_, file) => {
    expect(readSpreadsheet(file)[0]?.rows).toEqual([
      ['A', 'B'],
      ['é', '2'],
    ]);
  });

  it('keeps weeks, leading zeros and formulas as text', () => {
    const [sheet] = readSpreadsheet(bytes('A;B;C\n2027-W05;0059;=1+1'));
    expect(sheet?.rows[1]).toEqual(['2027-W05', '0059', '=1+1']);
  });

  it.each([
    ['a page called .xls', bytes('<html><table><tr><td>1</td></tr></table></html>'), 'sheet-not-a-sheet'],
    ['a PDF', bytes('%PDF-1.7 …'), 'sheet-not-a-sheet'],
    ['bytes of no text', Uint8Array.from([1, 0, 2, 0, 0, 3]), 'sheet-not-a-sheet'],
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['an empty sheet', bytes(';;\n;;\n'), 'sheet-empty'],
    ['half a workbook', book('xlsx').slice(0, 900), 'sheet-broken'],
    ['a zip that is no workbook', zipSaying(10), 'sheet-broken'],
    ['a zip that unpacks to 4 GB', zipSaying(4_000_000_000), 'sheet-zip-bomb'],
    ['50 MB and a byte', new Uint8Array(sheetLimits.bytes + 1), 'sheet-too-large'],
  ])('is refused in words: %s', (_, file, reason) => {
    expect(reasonOf(file)).toBe(reason);
  });
});
