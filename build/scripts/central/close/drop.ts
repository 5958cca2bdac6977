import { closedDesign, closedDesignId } from '#shared/central/closed.ts';
import { identityId } from '#shared/central/identity.ts';
import { putDesign } from '../provision-database.ts';
import type { ClosedDatabase, ClosedMarker, Closing } from './closing.ts';
import { databasesBeside, pathOfIdentity } from './freeze.ts';

/** Files and projections go before the records: while those stand, a closing that was stopped begins again from them. */
export async function dropBeside(closing: Closing): Promise<void> {
  for (const name of await databasesBeside(closing)) {
    if (!(await isLeftByUs(closing, name))) await drop(closing, name);
  }
}

export async function dropRecords(closing: Closing): Promise<void> {
  await drop(closing, closing.database);
}

/** In place of what was dropped, databases that say when it was closed, for machines that come back. */
export async function leaveTombstones(closing: Closing, { databases }: ClosedMarker): Promise<void> {
  for (const database of databases) await leaveTombstone(closing, database);
  closing.say('tombstone', { database: closing.database });
}

/** Its people are let in last: an empty database without a word on itself would look as if it had been made anew. */
async function leaveTombstone({ centre, scope }: Closing, { name, identity, security }: ClosedDatabase) {
  await centre.ask('PUT', `/${name}?q=1`, [201, 202, 412]);
  await putDesign(centre, name, closedDesign(scope), []);
  const { status } = await centre.ask('GET', pathOfIdentity(name), [200, 404]);
  if (status === 404) await centre.ask('PUT', pathOfIdentity(name), [201, 202, 409], identity);
  await centre.ask('PUT', `/${name}/_security`, [200], security);
}

/** A projection's tombstone, from a closing that was stopped: its design document and its identity alone. */
async function isLeftByUs(closing: Closing, name: string): Promise<boolean> {
  const { body } = await closing.centre.ask('GET', `/${name}/_all_docs?limit=5`, [200]);
  const ids = (body['rows'] as readonly { readonly id: string }[]).map(({ id }) => id);
  return ids.join(' ') === `${closedDesignId} ${identityId}`;
}

async function drop({ centre, say }: Closing, name: string): Promise<void> {
  await centre.ask('DELETE', `/${name}`, [200, 202, 404]);
  say('dropped', { database: name });
}
