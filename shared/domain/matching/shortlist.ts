/** The best few of very many, kept in order as they come; sorting all of them would take most of the time. */
export interface Shortlist<Item> {
  readonly add: (item: Item) => void;
  /** The one that the next better pushes out; undefined while there is room. */
  readonly last: () => Item | undefined;
  /** Best first. */
  readonly items: () => readonly Item[];
}

/** `compare` is negative when `a` is better and never 0 for two different items. */
export function createShortlist<Item>(size: number, compare: (a: Item, b: Item) => number): Shortlist<Item> {
  const items: Item[] = [];
  const last = () => (items.length < size ? undefined : items.at(-1));
  return {
    last,
    items: () => items,
    add(item) {
      const worst = last();
      if (size < 1 || (worst !== undefined && compare(item, worst) >= 0)) return;
      let [low, high] = [0, items.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = items[middle];
        if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
      if (items.length > size) items.pop();
    },
  };
}
