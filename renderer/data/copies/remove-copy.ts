import { AppError } from '#shared/errors/app-error.ts';
import { type DatabaseOwner, databaseName } from '../database/database-name.ts';
import { eraseDatabases } from '../database/erase-databases.ts';
import { takeExclusive } from '../database/exclusive-lock.ts';

/**
 * Removes a copy that is not open here, without reading it: one whose key is gone cannot be read. Throws `conflict`
 * (`already-open`) when another window has it, `storage` when the browser keeps it.
 */
export async function removeCopy(owner: DatabaseOwner): Promise<void> {
  const name = await databaseName(owner);
  const release = await takeExclusive(name);
  if (!release) throw new AppError('conflict', 'open in another window', { reason: 'already-open' });
  try {
    await eraseDatabases(name);
  } finally {
    release();
  }
}
