/** Rows `start` (inclusive) to `end` (exclusive). */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** What the list measures, in CSS px. `headerHeight` covers the top of the viewport. */
export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
}

/**
 * The rows to draw: those in sight and `overscan` more on either side, in steps of the overscan,
 * so that a scroll of one row mostly draws nothing.
 */
export function rowWindow(view: Viewport, rowCount: number, overscan = 4): RowWindow {
  const step = Math.max(1, overscan);
  const first = Math.floor(view.scrollTop / view.rowHeight);
  const last = Math.ceil((view.scrollTop + view.height - view.headerHeight) / view.rowHeight);
  const start = Math.floor((first - overscan) / step) * step;
  const end = Math.ceil((last + overscan) / step) * step;
  return { start: Math.max(0, Math.min(start, rowCount)), end: Math.max(0, Math.min(end, rowCount)) };
}

/** How many lines of the page take turns at a window of so many rows; seldom changes, for then all are made anew. */
export function poolFor(rowCount: number): number {
  return Math.max(32, 2 ** Math.ceil(Math.log2(Math.max(1, rowCount))));
}

/** How many whole rows are in sight; at least one. */
export function rowsPerPage(view: Viewport): number {
  return Math.max(1, Math.floor((view.height - view.headerHeight) / view.rowHeight) - 1);
}

/** The scroll position that shows row `index` whole, moved as little as possible. */
export function scrollToShow(view: Viewport, index: number): number {
  const top = index * view.rowHeight;
  const room = view.height - view.headerHeight;
  if (top < view.scrollTop) return top;
  if (top + view.rowHeight > view.scrollTop + room) return top + view.rowHeight - room;
  return view.scrollTop;
}
