import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { root } from '../../vite/root.ts';
import { bundle, outputOf } from '../bundle.ts';
import { benchFolder } from './campaign.ts';

export interface BenchPages {
  /** The program's page as it ships, with the bench's own beside it. */
  readonly folder: string;
  /** To run in a page before its own scripts. */
  readonly probe: string;
}

/** Builds both pages into one folder: one origin, so that both find the same local database. */
export async function buildPages(): Promise<BenchPages> {
  await bundle(['renderer']);
  const folder = path.join(benchFolder, 'pages');
  await rm(folder, { recursive: true, force: true });
  await cp(outputOf('renderer'), folder, { recursive: true });
  const shared: InlineConfig = {
    configFile: false,
    root: `${root}build/scripts/bench/page`,
    logLevel: 'warn',
    worker: { format: 'es' },
    // RxDB brings a Dexie of its own, and two of them refuse to share a page.
    resolve: { alias: [{ find: /^events$/, replacement: 'events/' }], dedupe: ['dexie'] },
  };
  const common = {
    target: 'chrome132',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    emptyOutDir: false,
  };
  await build({
    ...shared,
    build: {
      ...common,
      outDir: folder,
      chunkSizeWarningLimit: 1500,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${root}build/scripts/bench/page/bench.html` },
    },
  });
  const probes = path.join(benchFolder, 'probe');
  const lib = {
    entry: 'probe.ts',
    formats: ['iife' as const],
    name: 'relaisProbe',
    fileName: () => 'probe.js',
  };
  await build({ ...shared, build: { ...common, outDir: probes, lib } });
  return { folder, probe: await readFile(path.join(probes, 'probe.js'), 'utf8') };
}
