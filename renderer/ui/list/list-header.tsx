import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import { memo } from 'react';
import { Silent } from '../content/silent.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import type { Column, Sort } from './column.ts';
import styles from './virtual-list.module.css';

interface ListHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  /** The header cell that the keyboard is on, by column id. */
  readonly activeColumn: string | null;
  /** What DOM ids begin with; a header cell's is `<base>-head-<column id>`. */
  readonly base: string;
  readonly selectable: boolean;
  readonly ticked: 'none' | 'some' | 'all';
}

function ListHeaderPart<Row>(props: ListHeaderProps<Row>) {
  const { columns, sort, activeColumn, base, selectable, ticked } = props;
  const text = useUiText();
  return (
    <div role="rowgroup" className={cx(styles.head)}>
      <div role="row" aria-rowindex={1} className={cx(styles.headRow)}>
        {selectable && (
          <div role="columnheader" className={cx(styles.box)} data-tick-all="">
            <Silent>{text.selectRow}</Silent>
            <span className={cx(styles.tick, ticked !== 'none' && styles.tickOn)} aria-hidden="true">
              {ticked === 'some' ? (
                <Minus size={11} strokeWidth={3.2} />
              ) : (
                <Check size={11} strokeWidth={3.2} />
              )}
            </span>
          </div>
        )}
        {columns.map((column) => {
          const direction = sort?.columnId === column.id ? sort.direction : null;
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.id}
              id={`${base}-head-${column.id}`}
              role="columnheader"
              aria-sort={column.sortable ? (direction ?? 'none') : undefined}
              data-sort={column.sortable ? column.id : undefined}
              className={cx(
                styles.headCell,
                column.sortable && styles.sortable,
                direction && styles.sorted,
                column.align === 'end' && styles.end,
                activeColumn === column.id && styles.headActive,
              )}
            >
              {column.headerHidden ? (
                <Silent>{column.header}</Silent>
              ) : (
                <span className={cx(styles.headWord)}>{column.header}</span>
              )}
              {direction && <Arrow size={12} strokeWidth={2.25} aria-hidden />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/**
 * The words over the columns; a press sorts (the list listens by delegation). Drawn again when the order or the columns
 * change, not with the rows; `memo` keeps the type parameter by this cast.
 */
export const ListHeader = memo(ListHeaderPart) as typeof ListHeaderPart;
