import { useEffect, useState } from 'react';
import type { ComboOption } from './combo-box.tsx';

/** Looks for options; at most 50 are worth giving. May answer at once or later. */
export type SearchOptions = (
  typed: string,
  signal: AbortSignal,
) => readonly ComboOption[] | Promise<readonly ComboOption[]>;

/**
 * The options for what is typed, while `isOpen`. The last ones stay in sight until the next come, and an answer that
 * comes after a newer question is dropped.
 */
export function useOptions(onSearch: SearchOptions, typed: string, isOpen: boolean) {
  const [options, setOptions] = useState<readonly ComboOption[]>([]);
  const [answered, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const abort = new AbortController();
    const take = (found: readonly ComboOption[]) => {
      if (abort.signal.aborted) return;
      setOptions(found);
      setAnswered(typed);
    };
    const found = onSearch(typed, abort.signal);
    if (found instanceof Promise) found.then(take, () => take([]));
    else take(found);
    return () => abort.abort();
  }, [onSearch, typed, isOpen]);
  return { options, pending: answered !== typed };
}
