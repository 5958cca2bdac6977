import { memo } from 'react';
import { cx } from '../lib/cx.ts';
import type { Column } from './column.ts';
import styles from './virtual-list.module.css';

interface ListRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly domId: string;
  readonly columns: readonly Column<Row>[];
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly selectable: boolean;
  /** Names the cell of the tick. */
  readonly tickLabel: string;
  /** Grows when a row object was changed in place. */
  readonly version: number;
}

function ListRowPart<Row>(props: ListRowProps<Row>) {
  const { row, index, domId, columns, top, isActive, isSelected, selectable, tickLabel } = props;
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? isSelected : undefined}
      data-index={index}
      className={cx(
        styles.row,
        isSelected && styles.selected,
        isActive && styles.active,
        isActive && styles.rowActive,
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {selectable && (
        <div role="gridcell" aria-label={tickLabel} className={cx(styles.box)} data-tick="">
          <span className={cx(styles.tick)} aria-hidden="true" />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={cx(styles.cell, column.align === 'end' && styles.end)}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One row, drawn again only when its object, place or state changed. `memo` keeps the type parameter by this cast. */
export const ListRow = memo(ListRowPart) as typeof ListRowPart;
