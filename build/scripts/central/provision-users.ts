import { type Assignment, rolesFor } from '#shared/central/roles.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { CentreClient, type Credentials } from './centre-client.ts';

/** An account of one scope. */
export interface CentreUser extends Credentials, Assignment {
  readonly displayName: string;
}

const namePattern = /^[a-z0-9][a-z0-9._-]{0,59}$/;

/**
 * Makes the account, or brings it up to date: other scopes' roles stay, a changed password is set, and nothing is
 * written when nothing changed. Throws `invalid` (`user-name`, `user-place`).
 */
export async function provisionUser(
  centre: CentreClient,
  scope: string,
  user: CentreUser,
): Promise<'made' | 'changed' | 'kept'> {
  const { name, password, displayName } = user;
  if (!namePattern.test(name)) {
    throw new AppError('invalid', `${name} is no account name`, { reason: 'user-name', name });
  }
  const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const { status, body } = await centre.ask('GET', path, [200, 404]);
  const known = status === 200 ? body : undefined;
  const others = ((known?.['roles'] ?? []) as string[]).filter(
    (each) => !`${each}:`.startsWith(`scope:${scope}:`),
  );
  const roles = [...others, ...rolesFor(scope, user)];
  const keepsPassword = known !== undefined && (await opens(centre.url, { name, password }));
  const isSame =
    keepsPassword && known['displayName'] === displayName && sameSet(known['roles'] as string[], roles);
  if (isSame) return 'kept';
  const document = { ...known, type: 'user', name, roles, displayName, ...(!keepsPassword && { password }) };
  await centre.ask('PUT', path, [201, 202], document);
  return known ? 'changed' : 'made';
}

async function opens(url: string, as: Credentials): Promise<boolean> {
  const { status } = await new CentreClient(url, as).ask('GET', '/_session', [200, 401]);
  return status === 200;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}
