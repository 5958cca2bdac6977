import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Command } from './command.ts';
import { listenForCommandKeys } from './command-keys.ts';
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts';

const RegistryContext = createContext<CommandRegistry | null>(null);

interface CommandsProviderProps {
  /** Off: shortcuts of a single key do nothing; those with Ctrl stay. */
  readonly singleKeys: boolean;
  /** Tells why a shortcut did nothing: a toast of the app's. */
  readonly onRefused: (command: Command) => void;
  readonly children: ReactNode;
}

/** Holds the one command table and listens for its shortcuts. Stands once, near the root. */
export function CommandsProvider({ singleKeys, onRefused, children }: CommandsProviderProps) {
  const [registry] = useState(createCommandRegistry);
  const latest = useRef({ singleKeys, onRefused });
  latest.current = { singleKeys, onRefused };
  useEffect(
    () =>
      listenForCommandKeys({
        commands: registry.all,
        singleKeys: () => latest.current.singleKeys,
        onRefused: (command) => latest.current.onRefused(command),
      }),
    [registry],
  );
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The registry above. Throws when no `CommandsProvider` stands there. */
export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('CommandsProvider is missing');
  return registry;
}
