import { type RefObject, useCallback, useEffect } from 'react';
import type { Pane } from '../frame/split-layout.ts';
import type { ListHandle } from './virtual-list.tsx';

/**
 * Puts the keyboard on the list, after whatever was open is gone; on arriving at the screen too, unless somebody is at
 * work elsewhere in it. In a narrow window the list comes back in sight with it.
 */
export function useFocusList(list: RefObject<ListHandle | null>, setPane: (pane: Pane) => void): () => void {
  useEffect(() => {
    const { activeElement } = document;
    const main = document.getElementById('main');
    const atWork = main?.contains(activeElement) && activeElement !== main;
    if (!atWork) list.current?.focus();
  }, [list]);
  return useCallback(() => {
    setPane('list');
    requestAnimationFrame(() => list.current?.focus());
  }, [list, setPane]);
}
