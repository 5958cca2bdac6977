import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { noncePlaceholder } from '#electron/shell/content-security.ts';
import { root } from './root.ts';

/** The page as it ships: no inline script, every file by the hash of what is in it, workers as modules. */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    ...sharedConfig(),
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome132',
      // The policy allows neither a font nor a script as text in an address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_500,
    },
  };
}

/** The page as it is written: transformed on demand and replaced while it runs. */
export function rendererDevelopmentConfig(port: number): InlineConfig {
  return {
    ...sharedConfig(),
    cacheDir: `${root}out/vite`,
    // Workers too: a package first met in one would reload the page while somebody tries it.
    optimizeDeps: { entries: ['index.html', '**/*-worker.ts'] },
    server: { host: '127.0.0.1', port, strictPort: true, hmr: { host: '127.0.0.1', clientPort: port } },
  };
}

function sharedConfig(): InlineConfig {
  return {
    configFile: false,
    root: `${root}renderer`,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    // Not the name of Node's module: PouchDB needs the package.
    resolve: { alias: [{ find: /^events$/, replacement: 'events/' }] },
  };
}
