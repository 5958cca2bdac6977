import type { Command } from './command.ts';

/** The commands of all parts now on the screen. The later part wins a name or a key: a dialog over a list, a list over the app. */
export interface CommandRegistry {
  /** Puts a part's commands in, or replaces them; gives what takes them out again. */
  readonly add: (owner: symbol, commands: readonly Command[]) => () => void;
  /** All commands, the app's own first; the same array until something changes. */
  readonly all: () => readonly Command[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** An empty registry. */
export function createCommandRegistry(): CommandRegistry {
  const owners = new Map<symbol, readonly Command[]>();
  const listeners = new Set<() => void>();
  let merged: readonly Command[] = [];
  const refresh = () => {
    const byName = new Map<string, Command>();
    for (const commands of owners.values()) for (const command of commands) byName.set(command.name, command);
    merged = [...byName.values()];
    for (const listener of listeners) listener();
  };
  return {
    add(owner, commands) {
      owners.set(owner, commands);
      refresh();
      return () => {
        if (owners.get(owner) === commands && owners.delete(owner)) refresh();
      };
    },
    all: () => merged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
