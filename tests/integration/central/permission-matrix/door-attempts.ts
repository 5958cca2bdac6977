import { projectionSecurityFor, securityFor } from '#shared/central/security.ts';
import type { TestCentre } from '#tests/support/centre.ts';
import { type Account, type ActorName, audiences, ownSchool } from './actors.ts';
import type { DatabaseName } from './attempt.ts';
import { databaseNameOf } from './run-attempts.ts';

interface Door {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly allowed: boolean;
}

const readers: Readonly<Record<DatabaseName, readonly ActorName[]>> = {
  records: ['facilitator', 'coordinator', 'keeper', 'idle'],
  files: ['facilitator', 'coordinator', 'keeper', 'idle'],
  school: ['school', 'keeper'],
  class: ['teacher', 'keeper'],
  figures: ['partner', 'keeper'],
};

/** Requests that are no writing of documents: what may be read, and what is nobody's but the administrator's. */
export function doorAttempts(actor: ActorName, { name }: Account, centre: TestCentre): readonly Door[] {
  const own = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const databases = Object.entries(readers).flatMap(([key, may]): Door[] => {
    const database = databaseNameOf(centre, key as DatabaseName);
    const isMember = may.includes(actor);
    // Only an admin can make the centre forget what left a projection, so the keeper is one there.
    const rules = actor === 'keeper' && key !== 'records' && key !== 'files';
    const security = projectionSecurity(centre, key as DatabaseName);
    return [
      { what: `reads ${key}`, method: 'GET', path: `/${database}`, allowed: isMember },
      { what: `follows ${key}`, method: 'GET', path: `/${database}/_changes?limit=1`, allowed: isMember },
      {
        what: `marks ${key}`,
        method: 'PUT',
        path: `/${database}/_local/relais-${actor}`,
        body: { n: 1 },
        allowed: isMember,
      },
      {
        what: `changes who opens ${key}`,
        method: 'PUT',
        path: `/${database}/_security`,
        body: security,
        allowed: rules,
      },
      { what: `compacts ${key}`, method: 'POST', path: `/${database}/_compact`, body: {}, allowed: rules },
      { what: `drops ${key}`, method: 'DELETE', path: `/${database}`, allowed: false },
    ];
  });
  return [
    ...databases,
    { what: 'makes a database', method: 'PUT', path: '/relais-mine', allowed: false },
    { what: 'lists accounts', method: 'GET', path: '/_users/_all_docs', allowed: false },
    {
      what: 'gives itself a role',
      method: 'PUT',
      path: own,
      body: {
        type: 'user',
        name,
        roles: [`scope:${centre.scope}`, `scope:${centre.scope}:school:${ownSchool}`],
      },
      allowed: false,
    },
    {
      what: 'makes an account',
      method: 'PUT',
      path: `/_users/${encodeURIComponent(`org.couchdb.user:new-${actor}-${centre.scope}`)}`,
      body: { type: 'user', name: `new-${actor}-${centre.scope}`, password: 'x', roles: ['_admin'] },
      allowed: false,
    },
    {
      what: 'reads another’s account',
      method: 'GET',
      path: `/_users/org.couchdb.user:${centre.karim.name}`,
      allowed: false,
    },
    { what: 'configures', method: 'GET', path: '/_node/_local/_config', allowed: false },
    {
      what: 'replicates',
      method: 'POST',
      path: '/_replicate',
      body: { source: centre.database, target: 'relais-mine' },
      allowed: false,
    },
  ];
}

/** Right as it is: what is allowed must not shut or open anything for those who come after. */
function projectionSecurity(centre: TestCentre, key: DatabaseName) {
  return key === 'records' || key === 'files'
    ? securityFor(centre.scope)
    : projectionSecurityFor(centre.scope, audiences[key]);
}
