import { describe, expect, it } from 'vitest';
import { type KeyPress, readListKey } from '#renderer/ui/list/list-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const read = (key: string, active: number, more: Partial<KeyPress> = {}) =>
  readListKey(press(key, more), active, 100, 9);

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 99, 99],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 13],
    ['PageDown', 95, 99],
    ['PageUp', 4, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from %i goes to %i', (key, active, to) => {
    expect(read(key, active)).toEqual({ kind: 'go', to, extend: false });
  });

  it('extends with Shift', () => {
    expect(read('End', 3, { shiftKey: true })).toEqual({ kind: 'go', to: 99, extend: true });
  });

  it('reaches the header from the first row, but not while ↑ is held down', () => {
    expect(read('ArrowUp', 0)).toEqual({ kind: 'to-header' });
    expect(read('ArrowUp', 0, { repeat: true })).toEqual({ kind: 'go', to: 0, extend: false });
  });

  it('leaves letters, Alt and what has no row to commands', () => {
    expect(read('t', 4)).toBeNull();
    expect(read('ArrowDown', 4, { altKey: true })).toBeNull();
    expect(read(' ', -1)).toBeNull();
    expect(readListKey(press('ArrowDown'), -1, 0, 9)).toBeNull();
  });

  it('takes all with Ctrl+A, in capitals too, but leaves Ctrl+Shift+A', () => {
    expect(read('a', 4, { ctrlKey: true })).toEqual({ kind: 'all' });
    expect(read('A', 4, { metaKey: true })).toEqual({ kind: 'all' });
    expect(read('A', 4, { ctrlKey: true, shiftKey: true })).toBeNull();
  });
});
