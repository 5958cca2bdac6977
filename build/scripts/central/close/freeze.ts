import { closedDesign } from '#shared/central/closed.ts';
import { identityId } from '#shared/central/identity.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { putDesign } from '../provision-database.ts';
import type { ClosedMarker, Closing } from './closing.ts';

/** The databases of a scope beside its records: files and projections, not the archive. */
export async function databasesBeside({
  centre,
  database,
  archiveDatabase,
}: Closing): Promise<readonly string[]> {
  const { body } = await centre.ask('GET', '/_all_dbs', [200]);
  const names = Object.values(body) as unknown as readonly string[];
  return names.filter((name) => name.startsWith(`${database}-`) && name !== archiveDatabase);
}

/**
 * From here on only the admin writes, in the records as in files and projections; and then the scope says when. The
 * instant of a closing that was stopped stays.
 */
export async function freeze(closing: Closing, now: string): Promise<ClosedMarker> {
  const { centre, scope, database, say } = closing;
  say('freezing');
  for (const name of [database, ...(await databasesBeside(closing))]) {
    await putDesign(centre, name, closedDesign(scope), []);
  }
  const path = `/${database}/${encodeURIComponent(identityId)}`;
  const { body } = await centre.ask('GET', path, [200]);
  const closedAt = typeof body['closedAt'] === 'string' ? body['closedAt'] : now;
  if (body['closedAt'] === undefined) await centre.ask('PUT', path, [201, 202], { ...body, closedAt });
  const { identity, createdAt } = body;
  if (typeof identity !== 'string' || typeof createdAt !== 'string')
    throw new AppError('unexpected', 'no identity', { reason: 'no-database', database, url: centre.url });
  return { scope, identity, createdAt, closedAt };
}
