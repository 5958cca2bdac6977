import { access, constants } from 'node:fs/promises';
import { AppError } from '#shared/errors/app-error.ts';
import { privateFolder } from './private-file.ts';

/** Makes the profile folder, closed to other accounts. Throws `storage` (`profile-unwritable`). */
export async function openProfile(folder: string): Promise<void> {
  try {
    await privateFolder(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError('storage', `cannot use ${folder}`, { reason: 'profile-unwritable', folder }, cause);
  }
}
