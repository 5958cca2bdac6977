import { randomBytes } from 'node:crypto';
import { designDocuments } from '#shared/central/design.ts';
import { type CentreDocument, identityDocument, identityId } from '#shared/central/identity.ts';
import { centreIndexes } from '#shared/central/indexes.ts';
import { checkScope, databaseOf, filesDatabaseOf } from '#shared/central/scope.ts';
import { securityFor } from '#shared/central/security.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { CentreClient, type Credentials } from './centre-client.ts';
import { type CentreUser, provisionUser } from './provision-users.ts';

export interface Provisioning {
  readonly url: string;
  readonly scope: string;
  readonly admin: Credentials;
  readonly users?: readonly CentreUser[];
}

export interface Provisioned {
  readonly database: string;
  readonly filesDatabase: string;
  /** What this run made or changed, by path; empty when all was there. */
  readonly changes: readonly string[];
}

/**
 * Makes a centre ready for a scope: databases, `_security`, guard, indexes, identity and accounts. Can be run again:
 * it changes only what differs, and never the identity. Throws `AppError` as `CentreClient` does, `invalid` (`scope`).
 */
export async function provisionScope({ url, scope, admin, users = [] }: Provisioning): Promise<Provisioned> {
  checkScope(scope);
  const centre = new CentreClient(url, admin);
  await centre.checkIsAdmin();
  const changes: string[] = [];
  const [database, filesDatabase] = [databaseOf(scope), filesDatabaseOf(scope)];
  // A CouchDB that nobody set up yet lacks its own accounts database.
  for (const name of ['_users', database, filesDatabase]) await makeDatabase(centre, name, changes);
  for (const name of [database, filesDatabase]) await secure(centre, name, scope, changes);
  for (const document of designDocuments(scope)) await putDesign(centre, database, document, changes);
  await index(centre, database, changes);
  await identify(centre, database, scope, changes);
  for (const user of users) {
    if ((await provisionUser(centre, scope, user)) !== 'kept') changes.push(`/_users/${user.name}`);
  }
  return { database, filesDatabase, changes };
}

async function makeDatabase(centre: CentreClient, name: string, changes: string[]): Promise<void> {
  // Two shards: a scope's 100,000 documents need no more (architecture §7).
  const { status } = await centre.ask(
    'PUT',
    `/${name}${name.startsWith('_') ? '' : '?q=2'}`,
    [201, 202, 412],
  );
  if (status !== 412) changes.push(`/${name}`);
}

async function secure(centre: CentreClient, name: string, scope: string, changes: string[]): Promise<void> {
  const wanted = securityFor(scope);
  const { body } = await centre.ask('GET', `/${name}/_security`, [200]);
  if (sameJson(body, wanted)) return;
  await centre.ask('PUT', `/${name}/_security`, [200], wanted);
  changes.push(`/${name}/_security`);
}

async function putDesign(
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

/** Asks first: told of an index it has, the embedded centre reads every document again before it answers. */
async function index(centre: CentreClient, database: string, changes: string[]): Promise<void> {
  const { body } = await centre.ask('GET', `/${database}/_index`, [200]);
  const has = new Set((body['indexes'] as readonly KnownIndex[]).map(describe));
  for (const wanted of centreIndexes) {
    const { ddoc, name, index: def } = wanted;
    if (
      has.has(
        describe({
          ddoc: `_design/${ddoc}`,
          name,
          def: { fields: def.fields.map((field) => ({ [field]: 'asc' })) },
        }),
      )
    )
      continue;
    await centre.ask('POST', `/${database}/_index`, [200], wanted);
    changes.push(`/${database}/${name}`);
  }
}

/** As `GET /<db>/_index` lists it. */
interface KnownIndex {
  readonly ddoc: string | null;
  readonly name: string;
  readonly def: { readonly fields?: readonly Readonly<Record<string, string>>[] };
}

function describe({ ddoc, name, def }: KnownIndex): string {
  return canonicalJson([ddoc, name, def.fields ?? []]);
}

/** Written once in the life of a database. */
async function identify(
  centre: CentreClient,
  database: string,
  scope: string,
  changes: string[],
): Promise<void> {
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
