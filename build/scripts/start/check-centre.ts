import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';

const patience = 10_000;

/**
 * Looks whether the centre that was named answers. `away` where it does not, but somebody worked with this profile
 * before and can go on with what is on this machine. Throws `unreachable` (`no-answer`, `not-a-centre`).
 */
export async function checkCentre(url: string, profile: string): Promise<'there' | 'away'> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch((thrown: unknown) => {
    if (existsSync(path.join(profile, 'vault'))) return null;
    throw new AppError('unreachable', 'no answer', { reason: 'no-answer', url }, thrown);
  });
  if (answer === null) return 'away';
  const body: unknown = await answer.json().catch(() => null);
  // A centre behind a gate of its own may refuse to say hello to nobody.
  const isCentre = answer.status === 401 || (typeof body === 'object' && body !== null && 'couchdb' in body);
  if (!isCentre) throw new AppError('unreachable', 'not a CouchDB', { reason: 'not-a-centre', url });
  return 'there';
}
