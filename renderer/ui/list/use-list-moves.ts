import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { type Column, nextSort } from './column.ts';
import { readListKey } from './list-keys.ts';
import { rowsPerPage, scrollToShow, type Viewport } from './row-window.ts';
import { allOf, idsBetween, noSelection, rangeMoved, toggled } from './selection.ts';
import type { VirtualListProps } from './virtual-list.tsx';

interface ListMoves {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
}

interface Header<Row> {
  readonly columns: readonly Column<Row>[];
  readonly active: string | null;
  readonly setActive: (columnId: string | null) => void;
}

/** Turns keys and clicks on a list into calls of its props. `active` is the active row's place, or -1. */
export function useListMoves<Row>(
  props: VirtualListProps<Row>,
  active: number,
  header: Header<Row>,
  measure: () => Viewport,
  scrollTo: (top: number) => void,
): ListMoves {
  const {
    rows,
    rowId,
    onActiveChange,
    selection = noSelection,
    onSelectionChange,
    onSortChange,
    onOpen,
    sort,
  } = props;
  /** Where a range began and the ids it chose last. */
  const range = useRef<{ anchor: number; ids: readonly string[] } | null>(null);

  const goTo = (index: number, extend: boolean) => {
    const row = rows[index];
    if (row === undefined) return;
    if (extend && onSelectionChange) {
      const anchor = range.current?.anchor ?? Math.max(0, active);
      const ids = idsBetween(rows, rowId, anchor, index);
      onSelectionChange(rangeMoved(selection, range.current?.ids ?? [], ids));
      range.current = { anchor, ids };
    } else {
      range.current = null;
    }
    onActiveChange(rowId(row));
  };
  const toggle = (index: number) => {
    const row = rows[index];
    if (row === undefined || !onSelectionChange) return;
    onSelectionChange(toggled(selection, rowId(row)));
    range.current = { anchor: index, ids: [] };
  };
  const toggleAll = () => onSelectionChange?.(selection.size === 0 ? allOf(rows, rowId) : noSelection);
  const sortBy = (columnId: string) => onSortChange?.(nextSort(sort ?? null, columnId));

  const headerKey = (event: KeyboardEvent) => {
    const sortable = header.columns.filter((column) => column.sortable);
    const at = sortable.findIndex((column) => column.id === header.active);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0)
      header.setActive(sortable[Math.max(0, Math.min(sortable.length - 1, at + step))]?.id ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && header.active) sortBy(header.active);
    else if (event.key === 'ArrowDown' || event.key === 'Escape') {
      header.setActive(null);
      if (active < 0) goTo(0, false);
    } else return;
    event.preventDefault();
  };

  return {
    onKeyDown(event) {
      if (event.target !== event.currentTarget) return;
      if (header.active !== null) return headerKey(event);
      const view = measure();
      const move = readListKey(event, active, rows.length, rowsPerPage(view));
      if (move === null) return;
      if (move.kind === 'none') {
        if (selection.size === 0 || !onSelectionChange) return;
        event.stopPropagation();
        onSelectionChange(noSelection);
        range.current = null;
      } else if (move.kind === 'go') {
        scrollTo(scrollToShow(view, move.to));
        goTo(move.to, move.extend);
      } else if (move.kind === 'to-header') {
        const first = header.columns.find((column) => column.sortable);
        if (first && onSortChange) header.setActive(sort?.columnId ?? first.id);
      } else if (move.kind === 'toggle') toggle(active);
      else if (move.kind === 'all') onSelectionChange?.(allOf(rows, rowId));
      else if (rows[active] !== undefined) onOpen?.(rows[active]);
      event.preventDefault();
    },
    onClick(event) {
      const target = event.target instanceof Element ? event.target : null;
      const column = target?.closest<HTMLElement>('[data-sort]')?.dataset.sort;
      if (column !== undefined) return sortBy(column);
      if (target?.closest('[data-tick-all]')) return toggleAll();
      const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
      if (index < 0) return;
      header.setActive(null);
      if (event.shiftKey) return goTo(index, true);
      if (event.ctrlKey || event.metaKey || target?.closest('[data-tick]')) return toggle(index);
      goTo(index, false);
    },
    onDoubleClick(event) {
      const target = event.target instanceof Element ? event.target : null;
      const row = rows[Number(target?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)];
      if (row !== undefined && !target?.closest('[data-tick]')) onOpen?.(row);
    },
  };
}
