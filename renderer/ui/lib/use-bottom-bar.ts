import { useCallback } from 'react';

const heights = new Map<Element, number>();

/** Tells the style sheets how high the highest bar at the window's foot is, so that toasts stay above its buttons. */
function tell(): void {
  const highest = Math.max(0, ...heights.values());
  document.documentElement.style.setProperty('--bottom-bar', `${Math.ceil(highest)}px`);
}

/** For the `ref` of a bar with buttons at the foot of a pane. */
export function useBottomBar(): (bar: HTMLElement | null) => (() => void) | undefined {
  return useCallback((bar: HTMLElement | null) => {
    if (bar === null) return undefined;
    const observer = new ResizeObserver(() => {
      heights.set(bar, bar.getBoundingClientRect().height);
      tell();
    });
    observer.observe(bar);
    return () => {
      observer.disconnect();
      heights.delete(bar);
      tell();
    };
  }, []);
}
