/** What a key asks of a list; `null` when the key is not the list's. */
export type ListMove =
  | { readonly kind: 'go'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'to-header' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' };

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/**
 * Reads a key by its letter (`event.key`), so that it is the same on AZERTY. `active` is -1 when no row is active.
 * ↑ from the first row reaches the header, but not while the key is held down.
 */
export function readListKey(
  press: KeyPress,
  active: number,
  rowCount: number,
  page: number,
): ListMove | null {
  if (press.altKey) return null;
  const control = press.ctrlKey || press.metaKey;
  const last = rowCount - 1;
  const go = (to: number): ListMove | null =>
    rowCount === 0 ? null : { kind: 'go', to: Math.max(0, Math.min(to, last)), extend: press.shiftKey };
  switch (press.key) {
    case 'ArrowDown':
      return go(active + 1);
    case 'ArrowUp':
      if (active > 0) return go(active - 1);
      return press.shiftKey || press.repeat ? go(0) : { kind: 'to-header' };
    case 'PageDown':
      return go(active + page);
    case 'PageUp':
      return go(active - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case ' ':
      return active < 0 ? null : { kind: 'toggle' };
    case 'Enter':
      return active < 0 || control ? null : { kind: 'open' };
    case 'Escape':
      return { kind: 'none' };
    default:
      return control && press.key.toLowerCase() === 'a' && !press.shiftKey ? { kind: 'all' } : null;
  }
}
