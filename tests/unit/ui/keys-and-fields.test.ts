import { describe, expect, it } from 'vitest';
import { keyParts } from '#renderer/ui/actions/key-parts.ts';
import { filterSummary } from '#renderer/ui/choice/filter.ts';
import { clampNumber, readNumber } from '#renderer/ui/fields/number-input.ts';
import { listWidthWithin, panesFor } from '#renderer/ui/frame/split-layout.ts';

describe('the caps of a shortcut', () => {
  it('reads as on the keyboard of the person', () => {
    expect(keyParts('$mod+k', { mac: false, french: true })).toEqual(['Ctrl', 'K']);
    expect(keyParts('$mod+k', { mac: true, french: true })).toEqual(['⌘', 'K']);
    expect(keyParts('Shift+R', { mac: false, french: true })).toEqual(['Maj', 'R']);
    expect(keyParts('Shift+Enter', { mac: false, french: false })).toEqual(['Shift', 'Enter']);
    expect(keyParts('g o', { mac: false, french: true })).toEqual(['G', 'O']);
  });
});

describe('a typed number', () => {
  it.each([
    ['12,5', 12.5],
    ['1\u202f234,5', 1234.5],
    ['1 234.5', 1234.5],
    ['-3', -3],
    ['', null],
    ['douze', null],
    ['1,2,3', null],
  ])('« %s » is %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it('stays within its bounds', () => {
    expect([clampNumber(9, 0, 5), clampNumber(-1, 0), clampNumber(3)]).toEqual([5, 0, 3]);
  });
});

describe('a filter', () => {
  it('says its name, its one value, or the first and how many more', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
    const say = (chosen: string[]) => filterSummary({ id: 'x', label: 'Semaine', options, chosen });
    expect([say([]), say(['b']), say(['a', 'c'])]).toEqual(['Semaine', 'B', 'A +1']);
  });
});

describe('the panes of a split view', () => {
  it('stand side by side while each has its least width', () => {
    expect(panesFor(1072, false, 'list')).toEqual(['list', 'detail']);
    expect(panesFor(1072, true, 'detail')).toEqual(['list', 'detail', 'aside']);
  });

  it('never take the detail from beside the aside while two fit', () => {
    expect(panesFor(800, true, 'aside')).toEqual(['detail', 'aside']);
    expect(panesFor(800, true, 'detail')).toEqual(['detail', 'aside']);
    expect(panesFor(800, true, 'list')).toEqual(['list', 'detail']);
  });

  it('show one at a time at 200 % zoom: the one that the person is at', () => {
    expect(panesFor(584, false, 'list')).toEqual(['list']);
    expect(panesFor(584, true, 'aside')).toEqual(['aside']);
    expect(panesFor(584, false, 'aside')).toEqual(['detail']);
  });

  it('keep the list wide enough and leave the detail its room', () => {
    expect(listWidthWithin(900, 1072, false)).toBe(692);
    expect(listWidthWithin(900, 1072, true)).toBe(352);
    expect(listWidthWithin(10, 1072, false)).toBe(340);
  });
});
