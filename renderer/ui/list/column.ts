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

/** Room between two columns and at the ends of a row, CSS px. */
const gap = 12;

/** The least that a track needs: `72px` → 72, `minmax(110px, 1fr)` → 110; 0 where it says nothing in px. */
export function leastWidth(track: string): number {
  return Number(/(?:^|minmax\()\s*(\d+(?:\.\d+)?)px/.exec(track)?.[1] ?? 0);
}

/**
 * The columns that a list of this width (CSS px) has room for: those without room by their own `hideBelow` go first, then,
 * from the widest `hideBelow` down and from the end, as many as it takes for the rest to fit. The first two always stay.
 * `before` is the width of what stands before them (the tick).
 */
export function columnsFor<Row>(
  columns: readonly Column<Row>[],
  width: number,
  before = 0,
): readonly Column<Row>[] {
  let kept = columns.filter((column) => column.hideBelow === undefined || width >= column.hideBelow);
  const needed = () => kept.reduce((sum, column) => sum + leastWidth(column.width) + gap, gap + before);
  while (kept.length > 2 && needed() > width) {
    const [first, second, ...rest] = kept;
    const leaving = rest.reduceRight((worst, column) =>
      (column.hideBelow ?? 0) > (worst.hideBelow ?? 0) ? column : worst,
    );
    kept = [first, second, ...rest.filter((column) => column !== leaving)].filter(
      (column) => column !== undefined,
    );
  }
  return kept;
}
