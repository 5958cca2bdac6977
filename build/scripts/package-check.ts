import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vite/root.ts';
import { bundle } from './bundle.ts';
import { runTool } from './check/run-tool.ts';
import { packageFaults, textFaults } from './package/faults.ts';
import { readPackageConfig } from './package/package-config.ts';
import { packedFiles, shippedPackages } from './package/packed-files.ts';
import { installElectron } from './start/electron-program.ts';
import { say } from './start/say.ts';

/**
 * `npm run package [-- --check] [options of electron-builder]`. Exit code 0: packed (with `--check`: fit to be
 * packed); 1: the configuration or the files are at fault, or packing failed; 2: nothing at fault, and nothing
 * packed, since Electron's program cannot be had here.
 */
async function main(given: readonly string[]): Promise<0 | 1 | 2> {
  const { config, complaints } = await readPackageConfig(path.join(root, 'electron-builder.yml'));
  if (complaints.length > 0) return refuse('package.config', complaints);

  await bundle(['renderer', 'electron']);
  const files = packedFiles(config.files, ['package.json', ...(await filesBelow('out'))]);
  const packages = await shippedPackages(path.join(root, 'package-lock.json'));
  for (const line of [...files, ...packages.map((name) => `node_modules/${name}/**`)]) {
    process.stdout.write(`${line}\n`);
  }

  const faults = [...packageFaults(files, packages), ...(await faultsInside(files))];
  if (faults.length > 0) return refuse('package.faults', faults);
  say('package.sound', { count: files.length });
  if (given.includes('--check')) return 0;

  const electron = await findOrInstallElectron();
  if (electron === null) {
    say('package.no-electron');
    return 2;
  }
  const args = [`-c.electronDist=${path.dirname(electron)}`, '--publish', 'never', ...given];
  const { ok } = await runTool('node_modules/electron-builder/cli.js', args, { show: true });
  say(ok ? 'package.done' : 'package.failed', { folder: config.directories.output });
  return ok ? 0 : 1;
}

function refuse(why: 'package.config' | 'package.faults', lines: readonly string[]): 1 {
  say(why);
  process.stderr.write(lines.map((line) => `  ${line}\n`).join(''));
  return 1;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function faultsInside(files: readonly string[]): Promise<string[]> {
  const scripts = files.filter((file) => /\.[cm]?js$/.test(file));
  const found = scripts.map(async (file) => textFaults(file, await readFile(path.join(root, file), 'utf8')));
  return (await Promise.all(found)).flat();
}

async function findOrInstallElectron(): Promise<string | null> {
  const memory = path.join(root, 'out/cache');
  await mkdir(memory, { recursive: true });
  return installElectron(memory, true, () => say('start.electron-installing'));
}

process.exitCode = await main(process.argv.slice(2));
