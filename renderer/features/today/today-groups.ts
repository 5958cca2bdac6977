import type { Today } from '#renderer/data/api/today.ts';

/** A group of candidacies that waits, by its name in `Today`. */
export type GroupName = 'contested' | 'answersDue' | 'toConfirm' | 'toReview' | 'toExpire' | 'untold';
export type Urgency = 'now' | 'soon' | 'rest';

export interface WaitingGroup {
  readonly name: GroupName;
  readonly count: number;
  /** Of those, the signed-in person's own. */
  readonly mine: number;
}

const order: readonly (readonly [Urgency, readonly GroupName[]])[] = [
  ['now', ['contested']],
  ['soon', ['answersDue', 'toConfirm', 'toReview']],
  ['rest', ['toExpire', 'untold']],
];

/** The groups in which something waits, by urgency; an urgency without any is left out. */
export function waitingGroups(today: Today): readonly (readonly [Urgency, readonly WaitingGroup[]])[] {
  return order
    .map(([urgency, names]) => {
      const groups = names
        .map((name) => ({ name, count: today[name].ids.length, mine: today[name].mine }))
        .filter(({ count }) => count > 0);
      return [urgency, groups] as const;
    })
    .filter(([urgency, groups]) => groups.length > 0 || (urgency === 'now' && hasUrgent(today)));
}

function hasUrgent(today: Today): boolean {
  const { overbooked, placedTwice, contestedValues, contestedOffers, refused, setAside } = today;
  return overbooked.length + placedTwice + contestedValues + contestedOffers + refused + setAside > 0;
}
