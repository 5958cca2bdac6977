import { closedDesign } from '#shared/central/closed.ts';
import { type CentreDocument, identityId } from '#shared/central/identity.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CentreClient } from '../centre-client.ts';
import { putDesign } from '../provision-database.ts';
import type { ClosedDatabase, ClosedMarker, Closing } from './closing.ts';

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
 * Records and projections say that they are closed, and since when; then only the admin writes any more, there and in
 * the files. In this order: machines that are told first stop sending, instead of having each act refused. The instant
 * of a closing that was stopped stays.
 */
export async function freeze(closing: Closing, now: string): Promise<ClosedMarker> {
  const { centre, scope, database, say } = closing;
  say('freezing');
  const names = [database, ...(await databasesBeside(closing))];
  const first = await identityOf(centre, database);
  if (first === null)
    throw new AppError('not-found', 'no identity', { reason: 'no-database', database, url: centre.url });
  const closedAt = typeof first['closedAt'] === 'string' ? first['closedAt'] : now;
  const databases: ClosedDatabase[] = [];
  for (const name of names) {
    const found = await identityOf(centre, name);
    // Files have none: nobody's machine asks them how they are.
    if (found === null) continue;
    const { _rev, ...rest } = found;
    const identity = { ...rest, closedAt };
    if (found['closedAt'] === undefined) {
      await centre.ask('PUT', pathOfIdentity(name), [201, 202], { ...identity, _rev });
    }
    const { body: security } = await centre.ask('GET', `/${name}/_security`, [200]);
    databases.push({ name, identity, security });
  }
  for (const name of names) await putDesign(centre, name, closedDesign(scope), []);
  return { scope, closedAt, databases };
}

export function pathOfIdentity(name: string): string {
  return `/${name}/${encodeURIComponent(identityId)}`;
}

async function identityOf(centre: CentreClient, name: string): Promise<CentreDocument | null> {
  const { status, body } = await centre.ask('GET', pathOfIdentity(name), [200, 404]);
  return status === 200 ? (body as CentreDocument) : null;
}
