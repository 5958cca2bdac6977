import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
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

  // A list that became shorter is drawn from its new end at once; the scroll position follows a frame later.
  const lowest = Math.max(0, rowCount * rowHeight + headerHeight - view.height);
  const at = { ...view, scrollTop: Math.min(view.scrollTop, lowest) };
  const window = rowWindow({ ...at, rowHeight, headerHeight }, rowCount);
  const now = { window, rowCount, isPastEnd: at.scrollTop !== view.scrollTop };
  const drawn = useRef(now);
  drawn.current = now;

  // Not at each change of the number of rows: to measure right after rows were put in makes the browser lay out twice.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { scrollTop, clientHeight: height, clientWidth: width } = element;
      setView((before) => {
        const isSame = before.scrollTop === scrollTop && before.height === height && before.width === width;
        return isSame ? before : { scrollTop, height, width };
      });
    };
    const onScroll = () => {
      const before = drawn.current;
      const next = rowWindow(measure(), before.rowCount);
      const isSame = next.start === before.window.start && next.end === before.window.end;
      if (isSame && !before.isPastEnd) return;
      flushSync(read);
    };
    const sizes = new ResizeObserver(read);
    read();
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [scroller, measure]);

  return { window, width: view.width, measure };
}
