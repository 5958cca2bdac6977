import { AppError } from '#shared/errors/app-error.ts';
import type { PickInput, PickOutcome, ShellFile } from '#shared/shell/shell.ts';

const maxBytes = 64 * 1024 * 1024;

/** Opens the browser's file chooser; must run while a click or a key press is being answered, or nothing opens. */
export async function pickFiles({ endings, many }: PickInput): Promise<PickOutcome> {
  const chosen = await choose(endings, many);
  if (chosen.length === 0) return { kind: 'cancelled' };
  return { kind: 'picked', files: await Promise.all(chosen.map(read)) };
}

function choose(endings: readonly string[], many: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = endings.join(',');
  input.multiple = many;
  input.hidden = true;
  // Some browsers forget a chooser whose input is in no document.
  document.body.append(input);
  return new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  }).finally(() => input.remove());
}

async function read(file: File): Promise<ShellFile> {
  const { name, type, size } = file;
  if (size > maxBytes)
    throw new AppError('invalid', 'the file is too large', { reason: 'too-large', name, size });
  try {
    return {
      name,
      type: type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    };
  } catch (cause) {
    throw new AppError('storage', 'the file cannot be read', { reason: 'unreadable', name }, cause);
  }
}
