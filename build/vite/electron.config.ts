import type { InlineConfig } from 'vite';
import { root } from './root.ts';

const electron = /^electron(\/|$)/;

/** The main process in one file beside `electron` and its updater: nothing else of node_modules is needed to run it. */
export function electronMainConfig(outDir: string): InlineConfig {
  return electronConfig(outDir, {
    entry: 'electron/main/main.ts',
    external: [electron, 'electron-updater'],
    output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
  });
}

/** The preload script: CommonJS, as a sandboxed page's preload must be. */
export function electronPreloadConfig(outDir: string): InlineConfig {
  return electronConfig(outDir, {
    entry: 'electron/preload/bridge.ts',
    external: [electron],
    output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
  });
}

interface Part {
  readonly entry: string;
  readonly external: (string | RegExp)[];
  readonly output: { format: 'es' | 'cjs'; entryFileNames: string; codeSplitting: boolean };
}

function electronConfig(outDir: string, { entry, external, output }: Part): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: `${root}${entry}`,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { external, output },
    },
  };
}
