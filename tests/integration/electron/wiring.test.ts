import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronMainConfig, electronPreloadConfig } from '#build/vite/electron.config.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/**
 * A wiring test: the built main bundle over a stand-in that writes down what Electron is asked, in order. It is not a run
 * of Electron and says nothing of how Electron behaves.
 */
interface Report {
  readonly wiring: readonly { readonly what: string; readonly details?: unknown }[];
  readonly tried: Readonly<Record<string, unknown>>;
  readonly after: readonly { readonly what: string; readonly details?: unknown }[];
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let report: Report;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, 'package.json'), '{"type":"module"}');
  await mkdir(join(folder.path, 'renderer'));
  await writeFile(join(folder.path, 'renderer', 'index.html'), '<!doctype html>');
  await build(electronMainConfig(join(folder.path, 'electron')));
  await build(electronPreloadConfig(join(folder.path, 'electron')));
  report = await drive({});
});

afterAll(() => folder.remove());

async function drive(environment: Record<string, string>): Promise<Report> {
  const driver = fileURLToPath(new URL('../../fixtures/electron/drive.ts', import.meta.url));
  const RELAIS_PROFILE = join(folder.path, 'profile');
  const env = { ...process.env, RELAIS_PROFILE, ...environment };
  const main = join(folder.path, 'electron', 'main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [driver, main], { env });
  return JSON.parse(stdout);
}

const at = (what: string) => report.wiring.findIndex((entry) => entry.what === what);
const detailsOf = (what: string) => report.wiring[at(what)]?.details;

describe('before Electron is ready', () => {
  it.each([
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'app.setPath',
    'app.requestSingleInstanceLock',
  ])('%s', (what) => {
    expect(at(what)).toBeGreaterThanOrEqual(0);
    expect(at(what)).toBeLessThan(at('ready'));
  });

  it('the profile is set before the one program of a profile is found', () => {
    expect(at('app.setPath')).toBeLessThan(at('app.requestSingleInstanceLock'));
    expect(detailsOf('app.setPath')).toEqual({ name: 'userData', path: join(folder.path, 'profile') });
  });

  it('the scheme is an origin like a web site’s, and no more', () => {
    const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
    expect(detailsOf('protocol.registerSchemesAsPrivileged')).toEqual([{ scheme: 'app', privileges }]);
  });
});

describe('the window', () => {
  it('comes after every guard and both ways in', () => {
    const before = [
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.on will-download',
      'session.onBeforeRequest',
      'Menu.setApplicationMenu',
      'protocol.handle app',
      'ipcMain.handle relais:call',
    ];
    for (const what of before) {
      expect(at(what)).toBeGreaterThan(at('ready'));
      expect(at(what)).toBeLessThan(at('new BrowserWindow'));
    }
    expect(at('contents.setWindowOpenHandler')).toBeLessThan(at('window.loadURL'));
    expect(detailsOf('window.loadURL')).toBe('app://relais/');
  });

  it('holds a web page and nothing more', () => {
    expect(detailsOf('new BrowserWindow')).toMatchObject({
      show: false,
      webPreferences: {
        preload: join(folder.path, 'electron', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        navigateOnDragDrop: false,
      },
    });
  });

  it('has one channel, and a menu of roles', () => {
    expect(report.wiring.filter(({ what }) => what.startsWith('ipcMain.'))).toHaveLength(1);
    expect(JSON.stringify(detailsOf('Menu.setApplicationMenu'))).not.toMatch(/"click"|"label"/);
  });
});

describe('what the program answers', () => {
  it('to a call of its page', () => {
    expect(report.tried['own call']).toMatchObject({ ok: true, value: { name: 'Relais' } });
  });

  it.each([
    'call from a frame',
    'call from another window',
    'call from a page that took its place',
    'call from a frame that left',
  ])('nothing to a %s', (name) => {
    expect(report.tried[name]).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });

  it('to what the page loads: its own files under the policy, and nothing outside', () => {
    expect(report.tried['page']).toMatchObject({
      status: 200,
      policy: expect.stringContaining("default-src 'none'"),
    });
    expect(report.tried['page of another host']).toMatchObject({ status: 404 });
    expect(report.tried['file outside']).toMatchObject({ status: 404 });
    expect(report.tried['records without a session']).toMatchObject({ status: 401 });
  });

  it('to what the page would have', () => {
    expect(report.tried).toMatchObject({
      camera: false,
      'camera check': false,
      device: false,
      copying: true,
      'copying elsewhere': false,
      'request elsewhere': { cancel: true },
    });
  });

  it('to where the page would go', () => {
    expect(report.tried).toMatchObject({
      'will-navigate': true,
      'will-redirect': true,
      'will-frame-navigate': true,
      'will-attach-webview': true,
      'own navigation': false,
      popup: { action: 'deny' },
      mail: { action: 'deny' },
    });
    const opened = report.after
      .filter(({ what }) => what === 'shell.openExternal')
      .map(({ details }) => details);
    expect(opened).toEqual(['https://attaquant.example/', 'mailto:accueil@exemple.fr']);
  });

  it('to a second start: the window it has', () => {
    expect(report.after.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['window.show', 'window.focus']),
    );
  });
});

it('a second program on the profile quits before it does anything', async () => {
  const { wiring } = await drive({ STAND_IN_LOCK: 'taken' });
  expect(wiring.at(-1)?.what).toBe('app.quit');
  expect(wiring.map(({ what }) => what)).not.toContain('app.whenReady');
});

it('what it cannot start with is told in a box, and ends it', async () => {
  const { wiring } = await drive({ RELAIS_PROFILE: '/dev/null/profile' });
  expect(wiring.map(({ what }) => what)).toContain('dialog.showErrorBox');
  expect(wiring.map(({ what }) => what)).not.toContain('new BrowserWindow');
});

it('the preload script exposes one function over one channel', async () => {
  const exposed: { name: string; value: (call: unknown) => Promise<unknown> }[] = [];
  const invoked: unknown[][] = [];
  const modules: Record<string, unknown> = {
    'electron/renderer': {
      contextBridge: { exposeInMainWorld: (name: string, value: never) => exposed.push({ name, value }) },
      ipcRenderer: { invoke: async (...args: unknown[]) => invoked.push(args) },
    },
  };
  const source = await readFile(join(folder.path, 'electron', 'preload.cjs'), 'utf8');
  runInNewContext(source, { require: (name: string) => modules[name], exports: {}, module: { exports: {} } });
  expect(exposed.map(({ name }) => name)).toEqual(['relaisBridge']);
  const call = { room: 'app', method: 'info' };
  await exposed[0]?.value(call);
  expect(invoked).toEqual([['relais:call', call]]);
});
