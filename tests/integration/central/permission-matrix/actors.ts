import { CentreClient } from '#build/scripts/central/centre-client.ts';
import { provisionScope } from '#build/scripts/central/provision.ts';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { type Audience, projectionDatabaseOf } from '#shared/central/audience.ts';
import { rolesFor } from '#shared/central/roles.ts';
import { memberRole } from '#shared/central/scope.ts';
import type { TestCentre } from '#tests/support/centre.ts';

export const actorNames = [
  'facilitator',
  'coordinator',
  'keeper',
  'idle',
  'school',
  'otherSchool',
  'teacher',
  'partner',
  'foreign',
] as const;
export type ActorName = (typeof actorNames)[number];

export interface Account {
  readonly name: string;
  readonly password: string;
}

export const ownSchool = '0590002G';
export const ownClass = '3e B';
export const audiences = {
  school: { kind: 'school', school: ownSchool },
  class: { kind: 'class', school: ownSchool, className: ownClass },
  figures: { kind: 'partner' },
} as const satisfies Record<string, Audience>;

/** One person of each role, and one who has nothing to do in the scope (`idle`) or works in another (`foreign`). */
export async function makeActors(centre: TestCentre): Promise<Record<ActorName, Account>> {
  const { url, scope, admin, claire, coordinator } = centre;
  const user = (name: string, rest: Omit<CentreUser, 'name' | 'password' | 'displayName'>): CentreUser => {
    return { name: `${name}-${scope}`, password: 'mot de passe', displayName: name, ...rest };
  };
  const users = {
    keeper: user('gardien', { role: 'keeper' }),
    school: user('principale', { role: 'school', school: ownSchool }),
    otherSchool: user('autre', { role: 'school', school: '0590003H' }),
    teacher: user('professeur', { role: 'teacher', school: ownSchool, className: ownClass }),
    partner: user('partenaire', { role: 'partner' }),
  };
  await provisionScope({ url, scope, admin, users: Object.values(users) });
  const client = new CentreClient(url, admin);
  const bare = async (name: string, roles: readonly string[]): Promise<Account> => {
    const account = { name: `${name}-${scope}`, password: 'mot de passe' };
    const path = `/_users/${encodeURIComponent(`org.couchdb.user:${account.name}`)}`;
    await client.ask('PUT', path, [201, 202], { type: 'user', ...account, roles });
    return account;
  };
  return {
    facilitator: claire,
    coordinator,
    ...users,
    idle: await bare('inactif', [memberRole(scope)]),
    foreign: await bare('ailleurs', rolesFor('1999-62', { role: 'coordinator' })),
  };
}

/** What the real CouchDB must be rid of afterwards; an embedded one is gone with its memory. */
export async function forgetActors(centre: TestCentre, actors: Record<ActorName, Account>): Promise<void> {
  if (!centre.isReal) return;
  const client = new CentreClient(centre.url, centre.admin);
  const other = { kind: 'school', school: '0590003H' } as const;
  for (const audience of [...Object.values(audiences), other])
    await client.ask('DELETE', `/${projectionDatabaseOf(centre.scope, audience)}`, [200, 202, 404]);
  for (const { name } of Object.values(actors)) {
    const path = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
    const { status, body } = await client.ask('GET', path, [200, 404]);
    if (status === 200) await client.ask('DELETE', `${path}?rev=${String(body['_rev'])}`, [200, 202]);
  }
}
