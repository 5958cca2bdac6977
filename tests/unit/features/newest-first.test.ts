import { describe, expect, it } from 'vitest';
import { mostShown, newestFirst } from '#renderer/features/candidacies/detail/newest-first.ts';

describe('a history as it is shown', () => {
  const long = Array.from({ length: 10_000 }, (_, at) => at);

  it('stands newest first, whole while it is short', () => {
    expect(newestFirst([1, 2, 3], false)).toEqual([3, 2, 1]);
    expect(newestFirst(long.slice(0, mostShown), false)).toHaveLength(mostShown);
  });

  it('leaves what is older out until somebody asks for all', () => {
    const shown = newestFirst(long, false);
    expect(shown).toHaveLength(mostShown);
    expect(shown[0]).toBe(9_999);
    expect(newestFirst(long, true)).toHaveLength(10_000);
    expect(newestFirst(long, true).at(-1)).toBe(0);
  });
});
