import { type Audience, audienceRole } from './audience.ts';
import { keeperRole, memberRole } from './scope.ts';

/** A database's `_security` at the centre. */
export interface CentreSecurity {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
}

/** Only members of the scope read and write; only the server's admin changes design documents and this. */
export function securityFor(scope: string): CentreSecurity {
  return openTo([memberRole(scope)]);
}

/**
 * A projection is open to those it is for and to the keeper; the team has the whole and needs none of it. The keeper is
 * its admin, for only an admin can make the centre forget (`_compact`) what left it.
 */
export function projectionSecurityFor(scope: string, audience: Audience): CentreSecurity {
  const open = openTo([audienceRole(scope, audience), keeperRole(scope)]);
  return { ...open, admins: { names: [], roles: ['_admin', keeperRole(scope)] } };
}

function openTo(roles: readonly string[]): CentreSecurity {
  return { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles } };
}
