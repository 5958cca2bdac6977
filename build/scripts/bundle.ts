import process from 'node:process';
import { electronMainConfig, electronPreloadConfig } from '../vite/electron.config.ts';
import { rendererConfig } from '../vite/renderer.config.ts';
import { root } from '../vite/root.ts';
import { replaceFolder } from './bundle/replace-folder.ts';
import { isFresh, keepStamp, stampOf } from './bundle/stamp.ts';

/** Built parts of the program, below `out/`. */
export type Part = 'renderer' | 'electron';

const recipes = ['build/vite', 'build/scripts/bundle.ts', 'package-lock.json'];

const sources: Record<Part, readonly string[]> = {
  renderer: ['renderer', 'shared', 'electron/shell/content-security.ts', ...recipes],
  electron: [
    'electron/main',
    'electron/preload',
    'electron/shell',
    'electron/services',
    'shared',
    ...recipes,
  ],
};

/**
 * Builds the parts whose sources changed since they were last built, and answers those. What is up to date costs a
 * few milliseconds, so `npm start` calls it each time. Throws what Vite throws when a part does not build.
 */
export async function bundle(
  parts: readonly Part[],
  options: { readonly force?: boolean } = {},
): Promise<readonly Part[]> {
  const built: Part[] = [];
  for (const part of parts) {
    const stamp = await stampOf(root, sources[part]);
    if (!options.force && (await isFresh(outputOf(part), stamp))) continue;
    await replaceFolder(outputOf(part), async (folder) => {
      await build(part, folder);
      await keepStamp(folder, stamp);
    });
    built.push(part);
  }
  return built;
}

/** Folder that a part is built into. */
export function outputOf(part: Part): string {
  return `${root}out/${part}`;
}

async function build(part: Part, folder: string): Promise<void> {
  // Vite takes longer to load than a start that builds nothing should take.
  const vite = await import('vite');
  const configs = { renderer: [rendererConfig], electron: [electronMainConfig, electronPreloadConfig] };
  for (const config of configs[part]) await vite.build(config(folder));
}

// `node build/scripts/bundle.ts [renderer] [electron] [--force]`
if (import.meta.main) {
  const named = (['renderer', 'electron'] as const).filter((part) => process.argv.includes(part));
  const parts: readonly Part[] = named.length > 0 ? named : ['renderer', 'electron'];
  const built = await bundle(parts, { force: process.argv.includes('--force') });
  process.stdout.write(built.length === 0 ? 'Everything is built.\n' : `Built ${built.join(' and ')}.\n`);
}
