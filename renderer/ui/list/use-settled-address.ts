import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough that a held arrow key or a typed word is one write: browsers refuse more than a few a second. */
const settle = 250;

/**
 * What a list works with, kept in the address: at once as the person changes it, written a moment later. An address
 * that changed by itself (a link, going back) is taken over. `read` puts a value into the form in which the address
 * gives it back; `write` and `read` are stable.
 */
export function useSettledAddress<Search extends object>(
  address: Search,
  write: (search: Search) => void,
  read: (raw: Readonly<Record<string, unknown>>) => Search,
): readonly [Search, (next: Search) => void] {
  const [now, setNow] = useState(address);
  const known = useRef(JSON.stringify(address));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const text = JSON.stringify(address);
  useEffect(() => {
    if (text === known.current) return;
    clearTimeout(timer.current);
    known.current = text;
    setNow(JSON.parse(text) as Search);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback(
    (next: Search) => {
      setNow(next);
      clearTimeout(timer.current);
      const screen = screenInSight();
      timer.current = setTimeout(() => {
        // The person has left by a link whose screen is still on its way: a write would call them back.
        if (screenInSight() !== screen) return;
        known.current = JSON.stringify(read(Object.fromEntries(Object.entries(next))));
        write(next);
      }, settle);
    },
    [write, read],
  );
  return [now, change];
}

/** The address without what a list works with. */
function screenInSight(): string | undefined {
  return location.href.split('?')[0];
}
