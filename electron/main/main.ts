import { join } from 'node:path';
import process from 'node:process';
import { app, type BrowserWindow, dialog, session } from 'electron/main';
import { createServices } from '#electron/services/services.ts';
import { createDevelopmentPages } from '#electron/shell/development-pages.ts';
import { createDispatch } from '#electron/shell/dispatch.ts';
import { createFolderPages } from '#electron/shell/folder-pages.ts';
import { createServe } from '#electron/shell/serve.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { chooseSealer } from './device/keychain-sealer.ts';
import { createNativeFiles } from './device/native-files.ts';
import { createNativeNotices } from './device/native-notices.ts';
import { createNativeUpdater } from './device/native-updater.ts';
import { createSystemReauthenticator } from './device/system-reauthenticator.ts';
import { attachGuards } from './guards/attach-guards.ts';
import { answerCalls } from './ipc.ts';
import { readStartOptions } from './start-options.ts';
import { setMenu } from './window/menu.ts';
import { bringForward, openWindow } from './window/open-window.ts';

// The Electron shell, in the order in which it comes to life.

// Before Electron is ready: what must be known by then.
app.enableSandbox();
registerAppScheme();
const options = readStartOptions(app.isPackaged, process.env);
if (options.profile !== null) app.setPath('userData', options.profile);

// One program per profile: another start shows the window of the first.
let window: BrowserWindow | null = null;
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const { centralAddress, embedded, development } = options;
  const built = import.meta.dirname;

  // Guards first, so that nothing is ever shown without them.
  attachGuards(app, session.defaultSession, development);
  setMenu(process.platform === 'darwin', app.isPackaged);

  // The same services as the web shell has, with this machine's keychain and updater.
  const { rooms, gateway, log, stop } = await createServices({
    profile: app.getPath('userData'),
    program: {
      name: 'Relais',
      version: app.getVersion(),
      runtime: `Electron ${process.versions['electron']}`,
    },
    sealer: chooseSealer,
    updater: (log) => createNativeUpdater(app.isPackaged, log),
    reauthenticator: createSystemReauthenticator('déverrouiller Relais'),
    proposed: centralAddress,
    embedded,
  });

  app.on('will-quit', () => void stop());

  // The device answers here too, since the person's screen is here.
  const device = { files: createNativeFiles(ownWindow), notices: createNativeNotices(showWindow) };

  // The two ways in: what the page loads, and what it calls.
  const pages = development
    ? createDevelopmentPages(development)
    : createFolderPages(join(built, '../renderer'));
  serveAppScheme(session.defaultSession, createServe(pages, gateway, log));
  answerCalls(createDispatch({ ...rooms, ...device }, log), (id) => window?.webContents.id === id, log);

  window = openWindow({
    profile: app.getPath('userData'),
    preload: join(built, 'preload.cjs'),
    packaged: app.isPackaged,
  });
}

function ownWindow(): BrowserWindow {
  if (!window) throw new Error('a page called before there was a window');
  return window;
}

function showWindow(): void {
  if (window) bringForward(window);
}

/** Nothing can be shown yet but the system's own box. Both languages: which one the person reads is not known here. */
function giveUp(thrown: unknown): void {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  dialog.showErrorBox('Relais', `Relais ne peut pas démarrer.\nRelais cannot start.\n\n${reason}`);
  app.exit(1);
}
