import type { Command } from './command.ts';

/** `everywhere`: the app's own, always the last choice; `here`: a screen's or a panel's, the latest first. */
export type CommandPlace = 'here' | 'everywhere';

/** The commands of all parts now on the screen. The nearer part wins a name or a key: a panel over a list, a list over the app. */
export interface CommandRegistry {
  /** Puts a part's commands in, or replaces them in their rank; gives what takes them out again. */
  readonly add: (owner: symbol, commands: readonly Command[], place?: CommandPlace) => () => void;
  /** All commands, the nearest part's first; the same array until something changes. */
  readonly all: () => readonly Command[];
  readonly subscribe: (listener: () => void) => () => void;
}

interface Offer {
  readonly commands: readonly Command[];
  readonly place: CommandPlace;
}

/** Nearest first; of two with one name the nearer stays. */
function merge(offers: readonly Offer[]): readonly Command[] {
  const nearest = offers.toReversed();
  const byRank = [
    ...nearest.filter(({ place }) => place === 'here'),
    ...nearest.filter(({ place }) => place === 'everywhere'),
  ];
  const byName = new Map<string, Command>();
  for (const command of byRank.flatMap(({ commands }) => commands)) {
    if (!byName.has(command.name)) byName.set(command.name, command);
  }
  return [...byName.values()];
}

/** An empty registry. */
export function createCommandRegistry(): CommandRegistry {
  const offers = new Map<symbol, Offer>();
  const listeners = new Set<() => void>();
  let merged: readonly Command[] = [];
  const refresh = () => {
    merged = merge([...offers.values()]);
    for (const listener of listeners) listener();
  };
  return {
    add(owner, commands, place = 'here') {
      offers.set(owner, { commands, place });
      refresh();
      return () => {
        if (offers.get(owner)?.commands === commands && offers.delete(owner)) refresh();
      };
    },
    all: () => merged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
