import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Milliseconds that an installation may take before Relais goes on without. */
const patience = 20_000;

/** Whether a window can be shown at all. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Electron's program where its binary is installed, else null. Its package comes without the binary. */
export function findElectron(): string | null {
  const folder = path.dirname(require.resolve('electron/package.json'));
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/**
 * Tries to fetch Electron's binary, once for each version of it and profile: a machine without a way to it must not
 * wait at every start. `force` tries again.
 */
export async function installElectron(
  profile: string,
  force: boolean,
  onTry: () => void,
): Promise<string | null> {
  const { version } = require('electron/package.json') as { version: string };
  const memory = path.join(profile, 'electron-install.json');
  const tried = await readFile(memory, 'utf8').catch(() => '');
  if (!force && tried === version) return null;
  onTry();
  await writeFile(memory, version);
  await run(path.join(path.dirname(require.resolve('electron/package.json')), 'install.js'));
  return findElectron();
}

async function run(script: string): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: 'ignore' });
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  clearTimeout(late);
}
