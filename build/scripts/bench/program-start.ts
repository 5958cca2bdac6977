import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../vite/root.ts';
import { drivePage } from './driven-page.ts';
import type { Tell } from './figure.ts';
import { openBrowser } from './machine.ts';
import type { Measure } from './stand.ts';

const sources = [
  'build',
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

interface Started {
  readonly address: number;
  readonly workspace: number;
}

/** `npm start` on a copy of the sources that was never built, on a profile that is not there, and then once more. */
export const measureProgramStart: Measure = async ({ pages }, tell) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'relais-bench-'));
  try {
    const clone = path.join(folder, 'clone');
    for (const name of sources) await cp(path.join(root, name), path.join(clone, name), { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
    const port = await freePort();
    report('first', await startOnce(folder, port, pages.probe), 60_000, tell);
    report('later', await startOnce(folder, port, pages.probe), 5_000, tell);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function report(time: string, { address, workspace }: Started, aim: number, tell: Tell): void {
  tell({ name: `npm-start-${time}-address`, value: address, unit: 'ms', aim });
  tell({ name: `npm-start-${time}-workspace`, value: workspace, unit: 'ms', aim });
}

/** Milliseconds from the command to the printed address, and to candidacies on the screen. */
async function startOnce(folder: string, port: number, probe: string): Promise<Started> {
  const begun = performance.now();
  const profile = path.join(folder, 'profile');
  const args = [
    'build/scripts/start.ts',
    '--no-open',
    '--shell=web',
    `--port=${port}`,
    `--profile=${profile}`,
  ];
  const child = spawn(process.execPath, args, {
    cwd: path.join(folder, 'clone'),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await addressOf(child);
    const address = performance.now() - begun;
    const context = await openBrowser(path.join(folder, 'browser'));
    await context.addInitScript({ content: probe });
    const { page, until } = await drivePage(context, url);
    // The first time, the sign-in page offers the demo accounts; later somebody is signed in.
    const isThere = "document.querySelector('main')";
    await until(`document.querySelector('[aria-labelledby=demo-title] button') || ${isThere}`, 50);
    const demo = page.locator('[aria-labelledby=demo-title] button').first();
    if (await demo.isVisible()) await demo.click();
    await until(isThere, 50);
    await page.evaluate("location.hash = '#/candidacies'");
    await until('globalThis.probe?.times.firstRow', 50);
    const workspace = performance.now() - begun;
    await context.close();
    return { address, workspace };
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [line, rest] = text.split('\n');
      if (rest !== undefined && line) resolve((JSON.parse(line) as { address: string }).address);
    });
    child.once('close', (code) => reject(new Error(`npm start ended with ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
