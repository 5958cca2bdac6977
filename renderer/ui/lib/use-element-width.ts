import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in CSS px, kept up to date; `initial` before it is measured. */
export function useElementWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    if (!element.current) return;
    setWidth(element.current.clientWidth);
    const sizes = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    sizes.observe(element.current);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
