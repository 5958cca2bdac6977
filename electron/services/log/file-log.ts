import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#shared/lib/log.ts';

const maxBytes = 1_000_000;

/**
 * Appends JSON lines to `relais.log` in the folder, which it makes; the file before the last full one is dropped.
 * A log that cannot be written stops nobody's work, so a failure to write is swallowed.
 */
export function createFileLog(folder: string): Log {
  const path = join(folder, 'relais.log');
  return (event, facts = {}) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`, {
        mode: 0o600,
      });
    } catch {
      // See above.
    }
  };
}
