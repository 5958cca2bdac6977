import { useEffect } from 'react';
import type { Pane } from '#renderer/ui/frame/split-layout.ts';

/** Where one pane fits at a time, the one that had the focus goes away: the focus goes on to the candidacy's name. */
export function useFocusKept(pane: Pane): void {
  useEffect(() => {
    if (pane === 'list' || document.activeElement !== document.body) return;
    document.getElementById('candidacy-name')?.focus();
  }, [pane]);
}
