import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '#build/vite/root.ts';

const configs = [
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  ...['shared', 'electron', 'renderer', 'build', 'tests'].map((room) => `${room}/tsconfig.json`),
  '.oxlintrc.json',
  '.dependency-cruiser.mjs',
];

/** Source text by path. */
export type Files = Readonly<Record<string, string>>;

/** A small house under the real rules: our own configuration, and the files that a test puts in. */
export interface House {
  /** What one of our tools prints when it looks at this house; the exit code does not matter. */
  readonly run: (script: string, ...args: readonly string[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Outside the project's folder, where the tools would take its files for ignored ones. */
export async function buildHouse(files: Files): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relais-nets-'));
  for (const config of configs)
    await cp(path.join(root, config), path.join(folder, config), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const run: House['run'] = (script, ...args) => {
    return new Promise((resolve) => {
      const command = [path.join(root, 'node_modules', script), ...args];
      const how = { cwd: folder, maxBuffer: 2 ** 26 };
      execFile(process.execPath, command, how, (_error, stdout, stderr) => resolve(stdout || stderr));
    });
  };
  return { run, remove: () => rm(folder, { recursive: true, force: true }) };
}
