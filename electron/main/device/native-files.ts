import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron/main';
import { AppError } from '#shared/errors/app-error.ts';
import type { FilesRoom, ShellFile } from '#shared/shell/shell.ts';
import { mediaTypeOf } from './media-type.ts';
import { writeWhole } from './write-whole.ts';

const maxBytes = 64 * 1024 * 1024;

/** Files through the system's own dialogs, which belong to the window that asks. */
export function createNativeFiles(window: () => BrowserWindow): FilesRoom {
  return {
    save: async ({ name, bytes }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath: name });
      if (canceled || !filePath) return { kind: 'cancelled' };
      await writeWhole(filePath, bytes);
      return { kind: 'saved', name: basename(filePath) };
    },
    pick: async ({ endings, many }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        filters:
          endings.length === 0
            ? []
            : [{ name: endings.join(' '), extensions: endings.map((one) => one.slice(1)) }],
      });
      if (canceled || filePaths.length === 0) return { kind: 'cancelled' };
      return { kind: 'picked', files: await Promise.all(filePaths.map(readWhole)) };
    },
  };
}

async function readWhole(path: string): Promise<ShellFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > maxBytes)
      throw new AppError('invalid', 'the file is too large', { reason: 'too-large', name, size });
    return { name, type: mediaTypeOf(extname(name)), bytes: new Uint8Array(await readFile(path)) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('storage', 'the file cannot be read', { reason: 'unreadable', name }, thrown);
  }
}
