import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '#tests/support/chromium.ts';

/** A Chromium with a profile on disk, started as a child of ours so that it can be killed as a power cut kills it. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to it and to all processes that it started; resolves once it is gone. */
  kill(): Promise<void>;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  '--remote-debugging-port=0',
  '--lang=fr-FR',
  '--window-size=1280,800',
];

export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath = '', args = [], env = process.env } = await chromiumLaunchOptions();
  // What the browser before it left when it was killed says that the profile is in use.
  await rm(`${profile}/SingletonLock`, { force: true });
  const child = spawn(executablePath, [...flags, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own group, which is killed as one.
    detached: true,
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
    await gone;
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const lines = createInterface({ input: child.stderr });
      lines.on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
      void gone.then(() => reject(new Error('the browser ended before it could be reached')));
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('a browser has a first context');
    return { context, kill };
  } catch (thrown) {
    await kill();
    throw thrown;
  }
}
