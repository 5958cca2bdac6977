import { closedDesign } from '#shared/central/closed.ts';
import { identityId } from '#shared/central/identity.ts';
import { securityFor } from '#shared/central/security.ts';
import { putDesign } from '../provision-database.ts';
import type { ClosedMarker, Closing } from './closing.ts';
import { databasesBeside } from './freeze.ts';

/** Files and projections go before the records: while those stand, a closing that was stopped begins again from them. */
export async function dropBeside(closing: Closing): Promise<void> {
  for (const name of await databasesBeside(closing)) await drop(closing, name);
}

export async function dropRecords(closing: Closing): Promise<void> {
  await drop(closing, closing.database);
}

async function drop({ centre, say }: Closing, name: string): Promise<void> {
  await centre.ask('DELETE', `/${name}`, [200, 202, 404]);
  say('dropped', { database: name });
}

/**
 * In place of the records a database that says when they were closed, so that machines that come back find it. Its
 * members are let in last: an empty database without a word on itself would look as if it had been made anew.
 */
export async function leaveTombstone(closing: Closing, marker: ClosedMarker): Promise<void> {
  const { centre, scope, database, say } = closing;
  await centre.ask('PUT', `/${database}?q=1`, [201, 202, 412]);
  await putDesign(centre, database, closedDesign(scope), []);
  const path = `/${database}/${encodeURIComponent(identityId)}`;
  const { status } = await centre.ask('GET', path, [200, 404]);
  if (status === 404) await centre.ask('PUT', path, [201, 202, 409], { type: 'scope', ...marker });
  await centre.ask('PUT', `/${database}/_security`, [200], securityFor(scope));
  say('tombstone', { database });
}
