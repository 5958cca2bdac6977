import { createContext, useContext } from 'react';
import type { Boot } from './boot.ts';
import type { OpenState } from './boot-state.ts';

/** What the frame needs of the boot: how to leave, and who is in. */
export interface OpenBoot {
  readonly boot: Boot;
  readonly open: OpenState;
}

export const BootContext = createContext<OpenBoot | null>(null);

/** The boot, while a workspace is open. */
export function useBoot(): OpenBoot {
  const open = useContext(BootContext);
  if (open === null) throw new Error('BootContext has no provider');
  return open;
}
