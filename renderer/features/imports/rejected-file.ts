import type { OfferField } from '#shared/domain/import/offer-columns.ts';
import type { OfferImport } from '#shared/domain/import/plan-offer-import.ts';
import type { CellFault, Mapping, Table } from '#shared/domain/import/table.ts';
import { csvText } from '#shared/lib/csv.ts';
import type { ShellFile } from '#shared/shell/shell.ts';

/** The rejected rows as they came, with the reason in a last column: corrected there, the file is imported again. */
export function rejectedFile(
  name: string,
  table: Table,
  { header }: Mapping<OfferField>,
  rejected: readonly Extract<OfferImport, { kind: 'rejected' }>[],
  heading: string,
  word: (fault: CellFault) => string,
): ShellFile {
  const headers = table.rows[header] ?? [];
  const width = headers.length;
  const rows = rejected.map(({ row, faults }) => {
    const cells = table.rows[row - 1] ?? [];
    return [...Array.from({ length: width }, (_, column) => cells[column] ?? ''), faults.map(word).join(' ')];
  });
  return {
    name: `${name.replace(/\.[^.]*$/, '')}-rejets.csv`,
    type: 'text/csv',
    bytes: new TextEncoder().encode(csvText([[...headers, heading], ...rows])),
  };
}
