/** A sheet as text: rows of cells as a person sees them, dates as `2027-01-25`; rows may be of unequal length. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Where the names of the columns stand, and which field each column feeds. */
export interface Mapping<Field extends string> {
  /** Row of the names, counted from 0; what comes before is not read. */
  readonly header: number;
  /** Rows under the names that are names too (a second header row). */
  readonly skipped: number;
  /** By column, from 0; a column that feeds nothing is absent. */
  readonly columns: ReadonlyMap<number, Field>;
}

/** A cell that cannot be taken, or a field that is missing: by row of the sheet from 1, as spreadsheets count. */
export interface CellFault {
  readonly row: number;
  /** From 0; absent where no column feeds the field. */
  readonly column?: number;
  readonly field: string;
  /** A code that `renderer/text` has a sentence for. */
  readonly because: string;
  readonly value: string;
}
