import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const lines = '[data-today-line]';

/** ↑ ↓ Home End between the lines; once there are lines the focus is on the first one, unless it is at work elsewhere. */
export function useLineMoves(
  root: RefObject<HTMLElement | null>,
  hasLines: boolean,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    if (!hasLines) return;
    const main = document.getElementById('main');
    const { activeElement } = document;
    const free = activeElement === null || activeElement === document.body || activeElement === main;
    if (free) root.current?.querySelector<HTMLElement>(lines)?.focus();
  }, [root, hasLines]);
  return (event) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>(lines) ?? [])];
    const at = all.findIndex((line) => line === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? undefined : all[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}
