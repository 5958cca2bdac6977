import { randomBytes } from 'node:crypto';
import { type CentreDocument, identityDocument, identityId } from '#shared/central/identity.ts';
import type { CentreSecurity } from '#shared/central/security.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { CentreClient } from './centre-client.ts';

export interface DatabaseWish {
  readonly name: string;
  readonly security: CentreSecurity;
  readonly designs: readonly CentreDocument[];
  /** The scope that its identity names; absent for one that no machine's pump reads. */
  readonly identityOf?: string;
}

/** Makes a database, or brings it up to date: each step looks first and adds to `changes` what it did, by path. */
export async function provisionDatabase(
  centre: CentreClient,
  { name, security, designs, identityOf }: DatabaseWish,
  changes: string[],
): Promise<void> {
  await makeDatabase(centre, name, changes);
  await secure(centre, name, security, changes);
  for (const design of designs) await putDesign(centre, name, design, changes);
  if (identityOf !== undefined) await identify(centre, name, identityOf, changes);
}

export async function makeDatabase(centre: CentreClient, name: string, changes: string[]): Promise<void> {
  // Two shards: a scope's 100,000 documents need no more (architecture §7).
  const path = `/${name}${name.startsWith('_') ? '' : '?q=2'}`;
  const { status } = await centre.ask('PUT', path, [201, 202, 412]);
  if (status !== 412) changes.push(`/${name}`);
}

async function secure(centre: CentreClient, name: string, wanted: CentreSecurity, changes: string[]) {
  const { body } = await centre.ask('GET', `/${name}/_security`, [200]);
  if (sameJson(body, wanted)) return;
  await centre.ask('PUT', `/${name}/_security`, [200], wanted);
  changes.push(`/${name}/_security`);
}

/** Puts a design document where it differs, and adds its path to `changes`. */
export async function putDesign(
  centre: CentreClient,
  database: string,
  document: CentreDocument,
  changes: string[],
) {
  const path = `/${database}/${document._id}`;
  const { status, body } = await centre.ask('GET', path, [200, 404]);
  const { _rev, ...stored } = status === 200 ? body : { _rev: undefined };
  if (sameJson(stored, document)) return;
  await centre.ask('PUT', path, [201, 202], { ...document, ...(_rev !== undefined && { _rev }) });
  changes.push(path);
}

/** Written once in the life of a database. */
async function identify(centre: CentreClient, database: string, scope: string, changes: string[]) {
  const path = `/${database}/${encodeURIComponent(identityId)}`;
  const { status } = await centre.ask('GET', path, [200, 404]);
  if (status === 200) return;
  const identity = identityDocument(scope, randomBytes(16).toString('hex'), new Date().toISOString());
  // 409: another run was faster, and its identity is the one.
  await centre.ask('PUT', path, [201, 202, 409], identity);
  changes.push(path);
}

function sameJson(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
