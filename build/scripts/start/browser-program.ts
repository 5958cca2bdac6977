import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const linux = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** An installed Chrome, Chromium or Edge, or null. `RELAIS_BROWSER` names another program of their kind. */
export function findBrowser(platform = process.platform, env = process.env): string | null {
  const named = env['RELAIS_BROWSER'];
  const candidates = named ? [named] : candidatesOn(platform, env);
  return candidates.find(isProgram) ?? null;
}

function candidatesOn(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return mac;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? windows.map((program) => path.join(root, program)) : []));
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return linux.flatMap((program) => folders.map((folder) => path.join(folder, program)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens an address in a window without tabs; its records live in a folder of the profile, not in the person's own. */
export function browserArguments(address: string, profile: string): string[] {
  const folder = path.join(profile, 'browser');
  return [`--app=${address}`, `--user-data-dir=${folder}`, '--no-first-run', '--no-default-browser-check'];
}
