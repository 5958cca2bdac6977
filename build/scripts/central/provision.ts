import { type Audience, projectionDatabaseOf } from '#shared/central/audience.ts';
import { designDocuments, filesDesignDocuments, projectionDesignDocuments } from '#shared/central/design.ts';
import { centreIndexes } from '#shared/central/indexes.ts';
import { audienceFor } from '#shared/central/roles.ts';
import { checkScope, databaseOf, filesDatabaseOf } from '#shared/central/scope.ts';
import { projectionSecurityFor, securityFor } from '#shared/central/security.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { CentreClient, type Credentials } from './centre-client.ts';
import { makeDatabase, provisionDatabase } from './provision-database.ts';
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
 * Makes a centre ready for a scope: databases, `_security`, guards, indexes, identity and accounts, and the projections
 * that accounts of schools, teachers and partners open; the keeper fills those. Can be run again: it changes only what
 * differs, and never the identity. Throws `AppError` as `CentreClient` does, `invalid` (`scope`, `user-place`).
 */
export async function provisionScope({ url, scope, admin, users = [] }: Provisioning): Promise<Provisioned> {
  checkScope(scope);
  const centre = new CentreClient(url, admin);
  await centre.checkIsAdmin();
  const changes: string[] = [];
  const [database, filesDatabase] = [databaseOf(scope), filesDatabaseOf(scope)];
  const security = securityFor(scope);
  // A CouchDB that nobody set up yet lacks its own accounts database.
  await makeDatabase(centre, '_users', changes);
  const records = { name: database, security, designs: designDocuments(scope), identityOf: scope };
  await provisionDatabase(centre, records, changes);
  const files = { name: filesDatabase, security, designs: filesDesignDocuments(scope) };
  await provisionDatabase(centre, files, changes);
  await index(centre, database, changes);
  for (const user of users) {
    const audience = audienceFor(user);
    if (audience !== null) await provisionProjection(centre, scope, audience, changes);
    if ((await provisionUser(centre, scope, user)) !== 'kept') changes.push(`/_users/${user.name}`);
  }
  return { database, filesDatabase, changes };
}

/** The database of what an audience sees, empty where the keeper has not been yet. */
export async function provisionProjection(
  centre: CentreClient,
  scope: string,
  audience: Audience,
  changes: string[],
): Promise<void> {
  const wish = {
    name: projectionDatabaseOf(scope, audience),
    security: projectionSecurityFor(scope, audience),
    designs: projectionDesignDocuments(scope, audience),
    identityOf: scope,
  };
  await provisionDatabase(centre, wish, changes);
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
