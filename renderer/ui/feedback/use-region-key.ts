import { type RefObject, useEffect, useRef } from 'react';

/**
 * F6 goes to the first button of a region and back to where the focus was. React Aria's own landmark keys do not know a region that was empty
 * when it was first drawn.
 */
export function useRegionKey(): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let before: HTMLElement | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !region.current) return;
      event.preventDefault();
      event.stopPropagation();
      const focused = document.activeElement;
      if (region.current.contains(focused)) return before?.focus();
      before = focused instanceof HTMLElement ? focused : null;
      region.current.querySelector<HTMLElement>('button')?.focus();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return region;
}
