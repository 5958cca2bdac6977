import { identityId } from '#shared/central/identity.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { KeeperCopy } from './keeper-copy.ts';
import type { Report } from './keeper-event.ts';
import type { KeptDatabase, Sequence } from './kept-database.ts';

export type Recognised =
  | { readonly kind: 'open' }
  /** The campaign was closed; `isDropped` once its records are gone from the centre. */
  | { readonly kind: 'closed'; readonly isDropped: boolean };

/**
 * Whether the centre still is the one that this copy knows, as machines do it (architecture §7.3): another identity, or
 * this keeper's mark missing or older there, and everything is read again. Throws `not-found` (`no-database`).
 */
export async function recognise(
  database: KeptDatabase,
  copy: KeeperCopy,
  report: Report,
): Promise<Recognised> {
  const marker = await database.read(identityId);
  if (marker === null && (await database.place()) === null) {
    throw new AppError('not-found', 'no database', { reason: 'no-database', database: database.name });
  }
  if (typeof marker?.['closedAt'] === 'string') {
    const { results } = await database.changes(0, 50);
    return { kind: 'closed', isDropped: results.every(({ id }) => id.startsWith('_') || id === identityId) };
  }
  const identity = String(marker?.['identity'] ?? '');
  const { mark } = copy;
  if (mark.n === 0) {
    await copy.add({ ...mark, identity, since: mark.identity === identity ? mark.since : 0 }, []);
    return { kind: 'open' };
  }
  const there = await database.local(markName(copy));
  const isAnew = mark.identity !== identity;
  const isRolledBack = there?.['identity'] !== identity || Number(there['n']) < mark.n;
  if (isAnew || isRolledBack) {
    report({ kind: 'rescan', because: isAnew ? 'made-anew' : 'rolled-back' });
    await copy.add({ ...mark, identity, since: 0, isRescan: true }, []);
  } else if (mark.isRescan) await copy.add({ ...mark, since: 0 }, []);
  return { kind: 'open' };
}

/** There before here: a mark that only the copy had would look like a roll-back. Answers its number. */
export async function leaveMark(database: KeptDatabase, copy: KeeperCopy, since: Sequence): Promise<number> {
  const { identity, n } = copy.mark;
  await database.saveLocal(markName(copy), { identity, n: n + 1, since });
  return n + 1;
}

/** Two keepers would take each other's marks for a roll-back, so each has its own. */
function markName({ id }: KeeperCopy): string {
  return `relais-keeper-${id}`;
}

/** False when the centre forgot our last mark: it was rolled back or made anew under our eyes. */
export async function isMarkThere(database: KeptDatabase, copy: KeeperCopy): Promise<boolean> {
  const there = await database.local(markName(copy));
  return there?.['identity'] === copy.mark.identity && Number(there['n']) >= copy.mark.n;
}
