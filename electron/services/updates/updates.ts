import type { UpdateStatus, UpdatesRoom } from '#shared/shell/shell.ts';

/** What keeps this copy of the program up to date, if anything does. */
export interface Updater {
  status(): UpdateStatus;
  /** Called only when `ready`: quits, installs, starts again. */
  install(): void;
}

/** For a copy started from source, in the web shell, or updated by whoever runs the machine. */
export const unmanagedUpdater: Updater = {
  status: () => ({ kind: 'unmanaged' }),
  install: () => undefined,
};

export function createUpdates(updater: Updater): UpdatesRoom {
  return {
    status: async () => updater.status(),
    install: async () => {
      const status = updater.status();
      if (status.kind !== 'ready') return status;
      updater.install();
      return { kind: 'installing', version: status.version };
    },
  };
}
