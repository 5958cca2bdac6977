import type { Table } from '#shared/domain/import/table.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { SheetAnswer } from './spreadsheet-worker.ts';

/** Milliseconds after which a file is given up: the largest that is allowed takes a third of it. */
const patience = 90_000;

/** Reads a file beside the screen; a file that takes too long or breaks the reader is `invalid` (`sheet-broken`). */
export function readInWorker(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<readonly Table[]> {
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly Table[]>((resolve, reject) => {
    const giveUp = (): void =>
      reject(new AppError('invalid', 'the file cannot be read', { reason: 'sheet-broken' }));
    const timer = setTimeout(giveUp, patience);
    signal.addEventListener('abort', giveUp, { once: true });
    worker.addEventListener('error', giveUp, { once: true });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<SheetAnswer>) => {
        clearTimeout(timer);
        if (data.ok) resolve(data.tables);
        else reject(new AppError(data.error.kind, data.error.message, data.error.details));
      },
      { once: true },
    );
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
