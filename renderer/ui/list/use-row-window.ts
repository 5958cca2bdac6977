import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type RowWindow, rowWindow, type Viewport } from './row-window.ts';

interface RowWindowState {
  readonly window: RowWindow;
  readonly width: number;
  /** Measures now; for keys, which come between two scrolls. */
  readonly measure: () => Viewport;
}

/**
 * Follows the scroll position and the size of a list, and draws again only when other rows come in sight.
 * The scroll handler flushes at once: a frame later, a fast scroll would show an empty band.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  rowHeight: number,
  headerHeight: number,
): RowWindowState {
  const [view, setView] = useState({ scrollTop: 0, height: 600, width: 800 });
  const measure = useCallback((): Viewport => {
    const element = scroller.current;
    return {
      scrollTop: element?.scrollTop ?? 0,
      height: element?.clientHeight ?? 600,
      rowHeight,
      headerHeight,
    };
  }, [scroller, rowHeight, headerHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let drawn = rowWindow(measure(), rowCount);
    const read = () => ({
      scrollTop: element.scrollTop,
      height: element.clientHeight,
      width: element.clientWidth,
    });
    const onScroll = () => {
      const next = rowWindow(measure(), rowCount);
      if (next.start === drawn.start && next.end === drawn.end) return;
      drawn = next;
      flushSync(() => setView(read()));
    };
    const sizes = new ResizeObserver(() => setView(read()));
    setView(read());
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [scroller, measure, rowCount]);

  const window = rowWindow({ ...view, rowHeight, headerHeight }, rowCount);
  return { window, width: view.width, measure };
}
