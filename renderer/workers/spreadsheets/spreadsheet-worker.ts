import type { Table } from '#shared/domain/import/table.ts';
import { type AppError, toAppError } from '#shared/errors/app-error.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

/** What the worker answers to the bytes of a file. */
export type SheetAnswer =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly error: Pick<AppError, 'kind' | 'message' | 'details'> };

const scope = globalThis as unknown as {
  postMessage(message: SheetAnswer): void;
  onmessage: (event: MessageEvent<Uint8Array>) => void;
};
scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ ok: true, tables: readSpreadsheet(data) });
  } catch (thrown) {
    const { kind, message, details } = toAppError(thrown);
    scope.postMessage({ ok: false, error: { kind, message, details } });
  }
};
