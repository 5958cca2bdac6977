import { registerHooks } from 'node:module';
import { root } from '#build/vite/root.ts';
import { type PlantedFault, withFault } from './planted-faults.ts';

/** From here on, the fault is in whatever this process still loads. Answers whether it was loaded. */
export function plant(fault: PlantedFault): () => boolean {
  const planted = new URL(fault.file, `file://${root}`).href;
  let isIn = false;
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (url !== planted) return loaded;
      isIn = true;
      const { source } = loaded;
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
      return { ...loaded, source: withFault(text, fault) };
    },
  });
  return () => isIn;
}
