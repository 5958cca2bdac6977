const startsFormula = /^[=+\-@\t\r]/;

/** A cell as spreadsheets read it; what would be run as a formula is made text by an apostrophe. */
function csvCell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of a file that spreadsheets in French open as they should: `;` between cells, byte order mark, CRLF, UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
