/** The panes of a split view, from left to right. */
export type Pane = 'list' | 'detail' | 'aside';

/** Least widths in CSS px for a pane to be of use. */
const least = { list: 340, detail: 380, aside: 340 } as const;

/**
 * The panes that a width (CSS px) has room for. Where not all fit, `focus` (what the person is at) stays, then its left
 * neighbour; the detail never goes away from beside the aside while two fit.
 */
export function panesFor(width: number, hasAside: boolean, focus: Pane): readonly Pane[] {
  const wanted: readonly Pane[] = hasAside ? ['list', 'detail', 'aside'] : ['list', 'detail'];
  const needed = wanted.reduce((sum, pane) => sum + least[pane], 0);
  if (width >= needed) return wanted;
  const shown = wanted.includes(focus) ? focus : 'detail';
  if (hasAside && width >= least.detail + least.aside && shown !== 'list') return ['detail', 'aside'];
  if (width >= least.list + least.detail && shown !== 'aside') return ['list', 'detail'];
  return [shown];
}

/** Keeps a wished list width within what leaves the other panes their least. */
export function listWidthWithin(wished: number, width: number, hasAside: boolean): number {
  const others = least.detail + (hasAside ? least.aside : 0);
  return Math.round(Math.max(least.list, Math.min(wished, width - others)));
}
