import { createContext, type ReactNode, useContext } from 'react';
import { AppError } from '#shared/errors/app-error.ts';
import type { Shell } from '#shared/shell/shell.ts';
import type { OpenedShell } from './open-shell.ts';

const OpenedShellContext = createContext<OpenedShell | null>(null);

/** Gives the screens below it the shell that was opened at the start. */
export function ShellProvider(props: { readonly opened: OpenedShell; readonly children: ReactNode }) {
  return <OpenedShellContext value={props.opened}>{props.children}</OpenedShellContext>;
}

/** The shell, for a screen that asks something of the machine. */
export function useShell(): Shell {
  return useOpened().shell;
}

function useOpened(): OpenedShell {
  const opened = useContext(OpenedShellContext);
  if (!opened)
    throw new AppError('unexpected', 'no ShellProvider above this screen', { reason: 'no-provider' });
  return opened;
}
