import type { ReactNode } from 'react';

/** One column of a list. Keep the array stable between renders (module level or `useMemo`): rows compare it. */
export interface Column<Row> {
  readonly id: string;
  /** The header's words; also names the column to screen readers where `headerHidden`. */
  readonly header: string;
  readonly headerHidden?: boolean | undefined;
  /** A CSS grid track, e.g. `minmax(120px, 2fr)` or `72px`. */
  readonly width: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly sortable?: boolean | undefined;
  /** The column gives way when the list is narrower than this, in CSS px. */
  readonly hideBelow?: number | undefined;
  /** Draws the cell; must depend on the row alone, so that a row is drawn again only when it changed. */
  readonly cell: (row: Row) => ReactNode;
}

/** The order of a list. */
export interface Sort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** A first press sorts ascending, a second one descending. */
export function nextSort(sort: Sort | null, columnId: string): Sort {
  const again = sort?.columnId === columnId && sort.direction === 'ascending';
  return { columnId, direction: again ? 'descending' : 'ascending' };
}

/** The columns that a list of this width (CSS px) has room for. */
export function columnsFor<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  return columns.filter((column) => column.hideBelow === undefined || width >= column.hideBelow);
}
