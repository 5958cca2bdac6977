import { describe, expect, it } from 'vitest';
import type { Today } from '#renderer/data/api/today.ts';
import { waitingGroups } from '#renderer/features/today/today-groups.ts';

const none = { ids: [], mine: 0 };
const nothing: Today = {
  overbooked: [],
  toReview: none,
  answersDue: none,
  toConfirm: none,
  toExpire: none,
  untold: none,
  contested: none,
  contestedValues: 0,
  contestedOffers: 0,
  placedTwice: 0,
  refused: 0,
  setAside: 0,
};
const waiting = (count: number, mine = 0) => ({
  ids: Array.from({ length: count }, () => 'candidacy:x' as never),
  mine,
});

describe('what waits today', () => {
  it('is nothing when nothing waits', () => {
    expect(waitingGroups(nothing)).toEqual([]);
  });

  it('stands by urgency, without what is empty', () => {
    const today = { ...nothing, untold: waiting(3, 1), toReview: waiting(9), contested: waiting(1) };
    expect(
      waitingGroups(today).map(([urgency, groups]) => [urgency, groups.map(({ name }) => name)]),
    ).toEqual([
      ['now', ['contested']],
      ['soon', ['toReview']],
      ['rest', ['untold']],
    ]);
    expect(waitingGroups(today)[2]?.[1]).toEqual([{ name: 'untold', count: 3, mine: 1 }]);
  });

  it.each(['refused', 'setAside'] as const)('is urgent where %s is all that waits', (name) => {
    expect(waitingGroups({ ...nothing, [name]: 2 })).toEqual([['now', []]]);
  });
});
