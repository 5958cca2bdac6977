import type { SaveOutcome, ShellFile } from '#shared/shell/shell.ts';

/** How long the browser may take to read a file before its address goes: it does not say when it has. */
const keepMs = 60_000;

/** Gives the file to the browser's downloads. Where it goes, and whether it is kept, the browser does not tell. */
export async function saveFile({ name, type, bytes }: ShellFile): Promise<SaveOutcome> {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keepMs);
  return { kind: 'handed-over' };
}
