import { AppError } from '#shared/errors/app-error.ts';
import { findElectron, hasDisplay, installElectron } from './electron-program.ts';
import type { StartOptions } from './options.ts';
import { say } from './say.ts';

/**
 * Electron's program, or null for the web shell: where it was asked for, nothing is to be opened, or Electron cannot
 * be had. Throws `unexpected` (`start.electron-needed`) when Electron was asked for by name.
 */
export async function chooseElectron({ shell, open, profile }: StartOptions): Promise<string | null> {
  if (shell === 'web' || (!open && shell !== 'electron')) return null;
  const isForced = shell === 'electron';
  if (!hasDisplay()) return refuse(isForced, 'DISPLAY');
  const found =
    findElectron() ?? (await installElectron(profile, isForced, () => say('start.electron-installing')));
  return found ?? refuse(isForced, 'install-electron');
}

function refuse(isForced: boolean, because: string): null {
  if (isForced) throw new AppError('unexpected', 'no Electron', { reason: 'start.electron-needed', because });
  say('start.no-electron');
  return null;
}
