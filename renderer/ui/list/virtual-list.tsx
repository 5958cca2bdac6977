import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import { type Column, columnsFor, type Sort } from './column.ts';
import { type Density, rowHeights } from './density.ts';
import { findRow, placeAfterLeaving } from './find-row.ts';
import { ListHeader } from './list-header.tsx';
import { ListRow } from './list-row.tsx';
import { poolFor, scrollToShow } from './row-window.ts';
import { noSelection, type Selection } from './selection.ts';
import { useListMoves } from './use-list-moves.ts';
import { useRowWindow } from './use-row-window.ts';
import styles from './virtual-list.module.css';

const headerHeight = 30;

/** What a screen may ask of a list. */
export interface ListHandle {
  /** Puts the keyboard on the list, and on its first row when none is active. */
  readonly focus: () => void;
}

export interface VirtualListProps<Row> {
  /** The list's accessible name. */
  readonly label: string;
  /** In the order to show. Row objects are stable: the same object as long as nothing in it changed. */
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly density?: Density | undefined;
  /** The row being read. */
  readonly activeId: string | null;
  readonly onActiveChange: (id: string | null) => void;
  /** Rows chosen for an act on several; leave the callback out where there is none. */
  readonly selection?: Selection | undefined;
  readonly onSelectionChange?: ((selection: Selection) => void) | undefined;
  readonly sort?: Sort | null | undefined;
  readonly onSortChange?: ((sort: Sort) => void) | undefined;
  /** Enter or a double click. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** For rows that change in place: grows with each change of that row. */
  readonly rowVersion?: ((row: Row) => number) | undefined;
  /** When the active row leaves, the row in its place becomes active (default). */
  readonly keepPlace?: boolean | undefined;
  /** Shown when there are no rows. */
  readonly empty?: ReactNode;
  readonly ref?: Ref<ListHandle>;
}

/**
 * A list of up to some 500,000 rows of one height: one tab stop, `aria-activedescendant`, only the rows in sight drawn.
 * Keys: arrows, Page, Home and End move; Shift extends the selection; Space toggles; Ctrl+A all; Escape none; Enter opens;
 * ↑ from the first row reaches the header, where ← → choose and Enter sorts. Letters are left to commands.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const {
    label,
    rows,
    rowId,
    columns,
    density = 'normal',
    activeId,
    onActiveChange,
    selection = noSelection,
  } = props;
  const { onSelectionChange, sort = null, rowVersion, keepPlace = true, empty, ref } = props;
  const selectable = onSelectionChange !== undefined;
  const text = useUiText();
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeColumn, setActiveColumn] = useState<string | null>(null);
  const rowHeight = rowHeights[density];
  const { window, width, measure } = useRowWindow(scroller, rows.length, rowHeight, headerHeight);
  const shown = useMemo(() => columnsFor(columns, width, selectable ? 30 : 0), [columns, width, selectable]);

  const lastIndex = useRef(0);
  /** The active row was here: an address may name one that never was, or that has not arrived. */
  const lastId = useRef<string | null>(null);
  const active = activeId === null ? -1 : findRow(rows, rowId, activeId, lastIndex.current);
  const scrollTo = (top: number) => {
    if (scroller.current && scroller.current.scrollTop !== top) scroller.current.scrollTop = top;
  };
  const moves = useListMoves(
    props,
    active,
    { columns: shown, active: activeColumn, setActive: setActiveColumn },
    measure,
    scrollTo,
  );

  const followActive = useEffectEvent(() => {
    if (active >= 0) {
      lastIndex.current = active;
      lastId.current = activeId;
      scrollTo(scrollToShow(measure(), active));
    } else if (activeId !== null && activeId === lastId.current && keepPlace) {
      const row = rows[placeAfterLeaving(lastIndex.current, rows.length)];
      onActiveChange(row === undefined ? null : rowId(row));
    }
  });
  // Only when the active row or its place changes: a scroll or a new row elsewhere must not pull the list back.
  useEffect(() => followActive(), [activeId, active]);

  useImperativeHandle(ref, () => ({
    focus() {
      scroller.current?.focus();
      const first = rows[0];
      if (activeId === null && first !== undefined) onActiveChange(rowId(first));
    },
  }));

  const domId = (id: string) => `${base}-${id}`;
  // A line of the page is used again for another row: to change its words costs half of what a new line would.
  const pool = poolFor(window.end - window.start);
  const isInWindow = active >= window.start && active < window.end;
  const places = Array.from({ length: window.end - window.start }, (_, offset) => window.start + offset);
  // The active row is always in the page, or aria-activedescendant would point at nothing.
  if (active >= 0 && !isInWindow) places[active < window.start ? 'unshift' : 'push'](active);

  const tracks = [...(selectable ? ['18px'] : []), ...shown.map((column) => column.width)].join(' ');
  const sizes = { '--columns': tracks, '--row': `${rowHeight}px` } as CSSProperties;
  const focusOn =
    activeColumn !== null
      ? domId(`head-${activeColumn}`)
      : active >= 0
        ? domId(`row-${activeId}`)
        : undefined;
  const ticked = selection.size === 0 ? 'none' : selection.size >= rows.length ? 'all' : 'some';
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={focusOn}
      data-list-keys=""
      className={cx(styles.list)}
      style={sizes}
      onBlur={() => setActiveColumn(null)}
      {...moves}
    >
      <ListHeader
        columns={shown}
        sort={sort}
        activeColumn={activeColumn}
        base={base}
        selectable={selectable}
        ticked={ticked}
      />
      {rows.length === 0 && <div className={cx(styles.empty)}>{empty}</div>}
      <div role="rowgroup" className={cx(styles.body)} style={{ height: rows.length * rowHeight }}>
        {places.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const id = rowId(row);
          return (
            <ListRow
              key={index === active && !isInWindow ? 'active' : index % pool}
              row={row}
              index={index}
              domId={domId(`row-${id}`)}
              columns={shown}
              top={index * rowHeight}
              isActive={index === active}
              isSelected={selection.has(id)}
              selectable={selectable}
              tickLabel={text.selectRow}
              version={rowVersion?.(row) ?? 0}
            />
          );
        })}
      </div>
    </div>
  );
}
