import { systemPreferences } from 'electron/main';
import type { Reauthenticator } from '#electron/services/lock/reauthenticator.ts';

/** Touch ID, where this Mac has it set up; `reason` completes the system's sentence « Relais is trying to … ». */
export function createSystemReauthenticator(reason: string): Reauthenticator {
  return {
    available: () => process.platform === 'darwin' && systemPreferences.canPromptTouchID(),
    ask: async () => {
      try {
        await systemPreferences.promptTouchID(reason);
        return true;
      } catch {
        return false;
      }
    },
  };
}
