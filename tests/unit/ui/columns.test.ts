import { describe, expect, it } from 'vitest';
import { type Column, columnsFor, leastWidth, nextSort } from '#renderer/ui/list/column.ts';

const column = (id: string, width: string, hideBelow?: number): Column<unknown> => ({
  id,
  header: id,
  width,
  hideBelow,
  cell: () => null,
});
const columns = [
  column('status', '110px'),
  column('pupil', 'minmax(110px, 1fr)'),
  column('school', 'minmax(110px, 1fr)', 700),
  column('week', '128px', 400),
  column('since', '52px'),
];
const ids = (width: number) => columnsFor(columns, width, 30).map(({ id }) => id);

describe('the columns of a list', () => {
  it('reads the least width of a track', () => {
    expect(['72px', 'minmax(110px, 2fr)', '1fr'].map(leastWidth)).toEqual([72, 110, 0]);
  });

  it('gives way by hideBelow, then until the rest fits; the first two stay', () => {
    expect(ids(900)).toEqual(['status', 'pupil', 'school', 'week', 'since']);
    expect(ids(600)).toEqual(['status', 'pupil', 'week', 'since']);
    expect(ids(420)).toEqual(['status', 'pupil', 'since']);
    expect(ids(100)).toEqual(['status', 'pupil']);
  });

  it('sorts up first, then down, then up again', () => {
    const first = nextSort(null, 'week');
    expect(first).toEqual({ columnId: 'week', direction: 'ascending' });
    expect(nextSort(first, 'week').direction).toBe('descending');
    expect(nextSort(nextSort(first, 'week'), 'week').direction).toBe('ascending');
    expect(nextSort(first, 'pupil')).toEqual({ columnId: 'pupil', direction: 'ascending' });
  });
});
