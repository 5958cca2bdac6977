import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';
import { findBrowser } from '#build/scripts/start/browser-program.ts';
import { unpackChromium } from './unpack-chromium.ts';

/** Keeps a test's browser off the network beyond the pages under test; Playwright's own flags come on top. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const nowhere = `Aucun navigateur pour les essais. Installez Chrome, Chromium ou Edge, ou donnez son chemin :
No browser for the tests. Install Chrome, Chromium or Edge, or give its path:
  RELAIS_CHROMIUM=/path/to/chrome npm test`;

/**
 * Options for `chromium.launch()` that start a headless Chromium: the one that `RELAIS_CHROMIUM` names, else an
 * installed Chrome, Chromium or Edge, else (Linux on x64) the one that a development dependency brings, unpacked
 * once below `out/cache`. Throws an error that says what to install when there is none.
 */
export async function chromiumLaunchOptions(env: NodeJS.ProcessEnv = process.env): Promise<LaunchOptions> {
  const named = env['RELAIS_CHROMIUM'];
  if (named && !existsSync(named)) throw new Error(`RELAIS_CHROMIUM: ${named} ?\n${nowhere}`);
  const installed = named || findBrowser(process.platform, env);
  if (installed) return { executablePath: installed, args: quiet };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(nowhere);
  const { program, environment } = await unpackChromium();
  return { executablePath: program, args: quiet, env: { ...definedIn(env), ...environment } };
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
