import { EventEmitter } from 'node:events';
import type { AppUpdater } from 'electron-updater';
import { beforeEach, expect, it } from 'vitest';
import { follow } from '#electron/main/device/native-updater.ts';
import { createUpdates } from '#electron/services/updates/updates.ts';

/** What `follow` uses of electron-updater, told by the test what happens. */
class Library extends EventEmitter {
  installed = 0;
  looked = 0;
  autoInstallOnAppQuit = false;
  quitAndInstall(): void {
    this.installed += 1;
  }
  async checkForUpdates(): Promise<null> {
    this.looked += 1;
    throw new Error('no network');
  }
}

let library: Library;
let updates: ReturnType<typeof createUpdates>;

beforeEach(() => {
  library = new Library();
  // Of the whole library, `follow` uses these few members.
  updates = createUpdates(follow(library as unknown as AppUpdater, () => undefined));
});

it('looks at the start, and a failure to look harms nothing', async () => {
  expect(library.looked).toBe(1);
  expect(await updates.status()).toEqual({ kind: 'current' });
});

it('follows an update from sight to ready, and installs when asked then', async () => {
  library.emit('update-available', { version: '2.0.0' });
  library.emit('download-progress', { percent: 41.7 });
  expect(await updates.install()).toEqual({ kind: 'downloading', version: '2.0.0', percent: 42 });
  expect(library.installed).toBe(0);
  library.emit('update-downloaded', {});
  library.emit('error', new Error('later'));
  expect(await updates.status()).toEqual({ kind: 'ready', version: '2.0.0' });
  expect(await updates.install()).toEqual({ kind: 'installing', version: '2.0.0' });
  expect(library.installed).toBe(1);
});

it('says that it does not know when the address of updates does not answer', async () => {
  library.emit('error', new Error('ENOTFOUND'));
  expect(await updates.status()).toEqual({ kind: 'unknown', because: 'unreachable' });
  library.emit('update-not-available', {});
  expect(await updates.status()).toEqual({ kind: 'current' });
});
