import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { useCommandRegistry } from './commands-provider.tsx';

/** Offers a part's commands to shortcuts, palette and `CommandButton` while it is on the screen. Memoise the array. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const [owner] = useState(() => Symbol('commands'));
  // In place before the next key can come; taken out only when the part leaves, so that its rank among parts stays.
  useLayoutEffect(() => {
    registry.add(owner, commands);
  }, [registry, owner, commands]);
  useEffect(() => () => registry.add(owner, [])(), [registry, owner]);
}

/** All commands on offer now. */
export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}

/** One command by name, or nothing while no part offers it. */
export function useCommand(name: string): Command | undefined {
  return useAllCommands().find((command) => command.name === name);
}
