import type { AppUpdater } from 'electron-updater';
import { type Updater, unmanagedUpdater } from '#electron/services/updates/updates.ts';
import type { Log } from '#shared/lib/log.ts';
import type { UpdateStatus } from '#shared/shell/shell.ts';

const everyHours = 6;

/** The installed program's updater, or none for a copy started from source. */
export async function createNativeUpdater(packaged: boolean, log: Log): Promise<Updater> {
  if (!packaged) return unmanagedUpdater;
  const { default: library } = await import('electron-updater');
  return follow(library.autoUpdater, log);
}

/** Looks at start and every six hours, loads in the background, and installs when the person says so or quits. */
export function follow(library: AppUpdater, log: Log): Updater {
  let status: UpdateStatus = { kind: 'current' };
  let version = '';
  library.autoInstallOnAppQuit = true;
  library.on('update-available', (info) => {
    version = info.version;
    status = { kind: 'downloading', version, percent: 0 };
  });
  library.on('update-not-available', () => {
    status = { kind: 'current' };
  });
  library.on('download-progress', ({ percent }) => {
    status = { kind: 'downloading', version, percent: Math.round(percent) };
  });
  library.on('update-downloaded', () => {
    status = { kind: 'ready', version };
  });
  library.on('error', (error) => {
    log('updates.failed', { error: error.message });
    if (status.kind !== 'ready') status = { kind: 'unknown', because: 'unreachable' };
  });
  // What goes wrong is told by the event above.
  const look = () => void library.checkForUpdates().catch(() => null);
  look();
  setInterval(look, everyHours * 3_600_000).unref();
  return { status: () => status, install: () => library.quitAndInstall() };
}
