import { randomInt } from 'node:crypto';
import { CentreClient, type Credentials } from '#build/scripts/central/centre-client.ts';
import { provisionScope } from '#build/scripts/central/provision.ts';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { startCentralServer } from '#electron/central-server/start-central-server.ts';

export interface TestCentre {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** True when `RELAIS_COUCHDB_URL` names a CouchDB; false for the embedded server. */
  readonly isReal: boolean;
  readonly admin: Credentials;
  readonly scope: string;
  readonly database: string;
  readonly filesDatabase: string;
  readonly claire: CentreUser;
  readonly karim: CentreUser;
  readonly coordinator: CentreUser;
  /** A request of its own, with the account's basic authentication; the body goes as JSON. */
  readonly ask: (as: Credentials | null, method: string, path: string, body?: unknown) => Promise<Response>;
  /** Databases and accounts of this test go away; the embedded server stops. */
  readonly stop: () => Promise<void>;
}

/**
 * A centre of its own for one test file: a scope nobody else has, provisioned, with two facilitators and a
 * coordinator. Embedded and in memory unless `RELAIS_COUCHDB_URL` (with the admin's name and password in it) is set.
 */
export async function startTestCentre(): Promise<TestCentre> {
  const given = process.env['RELAIS_COUCHDB_URL'];
  const embedded = given ? undefined : await startCentralServer({ memory: true });
  const { url, admin } = embedded
    ? { url: embedded.address, admin: embedded.admin }
    : realCentre(String(given));
  // A year and a department that no campaign has, so that test files share a CouchDB without meeting.
  const scope = `${randomInt(3000, 9999)}-${randomInt(100, 999)}`;
  const tag = `${scope}-${randomInt(1_000_000)}`;
  const user = (name: string, displayName: string, role: CentreUser['role']): CentreUser => {
    return { name: `${name}-${tag}`, password: `mot de passe de ${name}`, displayName, role };
  };
  const claire = user('claire', 'Claire Delattre', 'facilitator');
  const karim = user('karim', 'Karim Haddad', 'facilitator');
  const coordinator = user('odile', 'Odile Vasseur', 'coordinator');
  const users = [claire, karim, coordinator];
  const { database, filesDatabase } = await provisionScope({ url, scope, admin, users });
  const stop = embedded ? embedded.stop : () => cleanUp(url, admin, [database, filesDatabase], users);
  const ask: TestCentre['ask'] = (as, method, path, body) => send(url + path, as, method, body);
  return {
    url,
    isReal: !embedded,
    admin,
    scope,
    database,
    filesDatabase,
    claire,
    karim,
    coordinator,
    ask,
    stop,
  };
}

function realCentre(given: string): { url: string; admin: Credentials } {
  const { origin, pathname, username, password } = new URL(given);
  const admin = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  return { url: (origin + pathname).replace(/\/+$/, ''), admin };
}

function send(url: string, as: Credentials | null, method: string, body: unknown): Promise<Response> {
  const token = as && Buffer.from(`${as.name}:${as.password}`).toString('base64');
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Basic ${token}` }) };
  return fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function cleanUp(
  url: string,
  admin: Credentials,
  databases: string[],
  users: CentreUser[],
): Promise<void> {
  const centre = new CentreClient(url, admin);
  for (const name of databases) await centre.ask('DELETE', `/${name}`, [200, 202, 404]);
  for (const { name } of users) {
    const path = `/_users/org.couchdb.user:${name}`;
    const { status, body } = await centre.ask('GET', path, [200, 404]);
    if (status === 200) await centre.ask('DELETE', `${path}?rev=${String(body['_rev'])}`, [200, 202]);
  }
}
