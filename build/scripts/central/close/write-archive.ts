import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { findPersonal, findPersonalInText } from '#shared/central/archive/find-personal.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Archived, Closing } from './closing.ts';

/** Throws `unexpected` (`close-personal`) where a personal value of the original stands in what is to be kept. */
export function checkNobody({ archive, report, personal }: Archived): void {
  const places = [
    ...findPersonal(archive, personal),
    ...findPersonalInText(report, personal).map((line) => `report ${line}`),
  ];
  if (places.length === 0) return;
  // The places, never the values: this ends up in a terminal.
  const details = { reason: 'close-personal', count: places.length, places: places.slice(0, 5).join(', ') };
  throw new AppError('unexpected', 'somebody is in the archive', details);
}

/** Archive and report as files; each is there whole or not at all. Read back, they are checked once more. */
export async function writeArchive({ folder, scope, say }: Closing, archived: Archived): Promise<void> {
  const files = filesIn(folder, scope);
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(files.archive, `${JSON.stringify(archived.archive, null, 1)}\n`);
    await writeWhole(files.report, archived.report);
  } catch (thrown) {
    const said = String((thrown as NodeJS.ErrnoException).code ?? thrown);
    throw new AppError('storage', 'no archive', { reason: 'close-folder', folder, said }, thrown);
  }
  const archive = JSON.parse(await readFile(files.archive, 'utf8')) as Archived['archive'];
  checkNobody({ ...archived, archive, report: await readFile(files.report, 'utf8') });
  say('written', { ...files });
}

export function filesIn(
  folder: string,
  scope: string,
): { readonly archive: string; readonly report: string } {
  return {
    archive: path.join(folder, `relais-${scope}-archive.json`),
    report: path.join(folder, `relais-${scope}-compte-rendu.md`),
  };
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(text);
  await handle.datasync();
  await handle.close();
  await rename(`${file}.new`, file);
}
