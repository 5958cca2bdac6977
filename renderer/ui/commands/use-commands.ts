import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Command } from './command.ts';
import type { CommandPlace } from './command-registry.ts';
import { useCommandRegistry } from './commands-provider.tsx';

/** Offers a part's commands to shortcuts, palette and `CommandButton` while it is on the screen. Memoise the array. */
export function useCommands(commands: readonly Command[], place: CommandPlace = 'here'): void {
  const registry = useCommandRegistry();
  const [owner] = useState(() => Symbol('commands'));
  // In place before the next key can come; taken out only when the part leaves, so that its rank among parts stays.
  useLayoutEffect(() => {
    registry.add(owner, commands, place);
  }, [registry, owner, commands, place]);
  useEffect(() => () => registry.add(owner, [])(), [registry, owner]);
}

/**
 * All commands on offer, for drawing them. Follows as a transition: a key held down in a list changes the commands thirty
 * times a second and must not wait for every button. What runs a command asks the registry, which is never behind.
 */
export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  const [all, setAll] = useState(registry.all);
  useEffect(() => {
    const follow = () => startTransition(() => setAll(registry.all));
    follow();
    return registry.subscribe(follow);
  }, [registry]);
  return all;
}

/** Runs a command by name as it stands at this moment, unless it is refused. */
export function useRunCommand(): (name: string) => void {
  const registry = useCommandRegistry();
  return useCallback(
    (name) => {
      const command = registry.all().find((each) => each.name === name);
      if (command?.refusedBecause === undefined) command?.run();
    },
    [registry],
  );
}

/** One command by name, or nothing while no part offers it. */
export function useCommand(name: string): Command | undefined {
  return useAllCommands().find((command) => command.name === name);
}
