import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

interface ActiveOption {
  readonly index: number;
  readonly setIndex: (index: number) => void;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** Handles ↑ ↓ Home/End (with Ctrl) and Page keys; says whether the key was its own. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/**
 * The option that the keyboard is on while the focus stays in a text field (`aria-activedescendant`), for the palette and
 * the combo box. `resetOn` changing (what was typed) puts it back on the first option.
 */
export function useActiveOption(count: number, resetOn: unknown): ActiveOption {
  const listId = useId();
  const [index, setIndex] = useState(0);
  const lastReset = useRef(resetOn);
  if (lastReset.current !== resetOn) {
    lastReset.current = resetOn;
    if (index !== 0) setIndex(0);
  }
  const optionId = (at: number) => `${listId}-${at}`;
  useEffect(() => {
    document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, index]);
  const go = (event: KeyboardEvent, to: number) => {
    event.preventDefault();
    if (count > 0) setIndex(((to % count) + count) % count);
    return true;
  };
  return {
    index: Math.min(index, Math.max(0, count - 1)),
    setIndex,
    listId,
    optionId,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return false;
      if (event.key === 'ArrowDown') return go(event, index + 1);
      if (event.key === 'ArrowUp') return go(event, index - 1);
      if (event.key === 'PageDown') return go(event, Math.min(index + 8, count - 1));
      if (event.key === 'PageUp') return go(event, Math.max(index - 8, 0));
      if (event.ctrlKey && event.key === 'Home') return go(event, 0);
      if (event.ctrlKey && event.key === 'End') return go(event, count - 1);
      return false;
    },
  };
}
