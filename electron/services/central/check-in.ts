import { AppError } from '#shared/errors/app-error.ts';
import type { Person, Scope } from '#shared/shell/central-room.ts';
import { ask, type Credentials, type Fetch } from './ask.ts';
import { scopeFromDatabase, scopeNamed, scopesFromRoles, sortedScopes } from './scopes.ts';

export interface CheckedIn {
  readonly person: Person;
  readonly scopes: readonly Scope[];
}

/**
 * Asks a centre who somebody is and which scopes are open to them. Roles and, where the centre tells, its list of
 * databases say what may be open; only a database that then lets itself be read counts.
 *
 * Who may read none is let in all the same where `mayHaveNone` says so: they have a copy here, to take something out of.
 *
 * Throws `signed-out` (`wrong-password`), `forbidden` (`no-scope`), `unreachable` (`no-answer`, `not-a-centre`).
 */
export async function checkIn(
  fetch: Fetch,
  url: string,
  as: Credentials,
  asked?: string,
  mayHaveNone: () => Promise<boolean> = async () => false,
): Promise<CheckedIn> {
  const wanted = asked === undefined ? undefined : scopeNamed(asked);
  const roles = await rolesOf(fetch, url, as);
  const [listed, displayName] = await Promise.all([
    listDatabases(fetch, url, as),
    displayNameOf(fetch, url, as),
  ]);
  const named = wanted === undefined ? [] : [wanted];
  const possible = sortedScopes([...named, ...scopesFromRoles(roles), ...listed]);
  const open = await Promise.all(possible.map((scope) => canRead(fetch, `${url}/${scope.database}`, as)));
  const scopes = possible.filter((_scope, at) => open[at]);
  const missing = wanted !== undefined && !scopes.some((scope) => scope.name === wanted);
  if (missing || (scopes.length === 0 && !(await mayHaveNone()))) {
    throw new AppError('forbidden', `${as.name} may open no such scope`, {
      reason: 'no-scope',
      scope: wanted ?? null,
    });
  }
  const called = displayName ?? (await teamName(fetch, url, as, scopes)) ?? as.name;
  return { person: { name: as.name, displayName: called, roles }, scopes };
}

async function rolesOf(fetch: Fetch, url: string, as: Credentials): Promise<readonly string[]> {
  const { status, json } = await ask(fetch, `${url}/_session`, as);
  const who = json && 'userCtx' in json ? json.userCtx : null;
  if (status === 401 && json && 'error' in json) throw wrongPassword();
  if (status !== 200 || typeof who !== 'object' || who === null || !('name' in who) || !('roles' in who)) {
    throw new AppError('unreachable', 'what answers there is no centre', { reason: 'not-a-centre' });
  }
  // A centre that ignores credentials it does not know answers as nobody.
  if (who.name !== as.name) throw wrongPassword();
  return Array.isArray(who.roles) ? who.roles.filter((role): role is string => typeof role === 'string') : [];
}

function wrongPassword(): AppError {
  return new AppError('signed-out', 'the centre does not take this name and password', {
    reason: 'wrong-password',
  });
}

/** CouchDB tells only its administrators; for anybody else the roles must do. */
async function listDatabases(fetch: Fetch, url: string, as: Credentials): Promise<readonly string[]> {
  const { status, json } = await ask(fetch, `${url}/_all_dbs`, as);
  if (status !== 200 || !Array.isArray(json)) return [];
  return json.flatMap((name) => (typeof name === 'string' ? (scopeFromDatabase(name) ?? []) : []));
}

/** A person's own account document; a centre's administrator has none, and CouchDB may keep it to administrators. */
async function displayNameOf(fetch: Fetch, url: string, as: Credentials): Promise<string | undefined> {
  const { json } = await ask(fetch, `${url}/_users/org.couchdb.user:${encodeURIComponent(as.name)}`, as);
  const found = json && 'displayName' in json ? json.displayName : null;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** What the team of the newest campaign that has them calls this person. */
async function teamName(
  fetch: Fetch,
  url: string,
  as: Credentials,
  scopes: readonly Scope[],
): Promise<string | undefined> {
  for (const { name, database } of scopes) {
    const { json } = await ask(fetch, `${url}/${database}/${encodeURIComponent(`campaign:${name}`)}`, as);
    const { team } = (json ?? {}) as { team?: Readonly<Record<string, { displayName?: unknown } | null>> };
    const found = team && Object.hasOwn(team, as.name) ? team[as.name]?.displayName : undefined;
    if (typeof found === 'string' && found !== '') return found;
  }
  return undefined;
}

async function canRead(fetch: Fetch, url: string, as: Credentials): Promise<boolean> {
  const { status } = await ask(fetch, url, as);
  // A centre in trouble must not look like one that has put somebody out.
  if (status === 429 || status >= 500)
    throw new AppError('unreachable', `the centre answers ${status}`, { reason: 'no-answer' });
  return status === 200;
}
