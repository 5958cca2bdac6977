import { useCallback, useEffect, useRef, useState } from 'react';
import { type CandidacySearch, readCandidacySearch } from './candidacy-search.ts';

/** Long enough that a held arrow key or a typed word is one write: browsers refuse more than a few a second. */
const settle = 250;

/**
 * The search that the screen works with: at once as the person changes it, in the address a moment later. An address
 * that changed by itself (a link, going back) is taken over.
 */
export function useListSearch(
  address: CandidacySearch,
  write: (search: CandidacySearch) => void,
): readonly [CandidacySearch, (next: CandidacySearch) => void] {
  const [now, setNow] = useState(address);
  const known = useRef(JSON.stringify(address));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const text = JSON.stringify(address);
  useEffect(() => {
    if (text === known.current) return;
    clearTimeout(timer.current);
    known.current = text;
    setNow(JSON.parse(text) as CandidacySearch);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback(
    (next: CandidacySearch) => {
      setNow(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // As it will come back: without empty values, in the reader's order.
        known.current = JSON.stringify(readCandidacySearch({ ...next }));
        write(next);
      }, settle);
    },
    [write],
  );
  return [now, change];
}
