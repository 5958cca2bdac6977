/** Who a request is by; `roles` holds `_admin` for the server's admin. Name null: nobody signed in. */
export interface UserContext {
  readonly name: string | null;
  readonly roles: readonly string[];
}

export interface SecurityGroup {
  readonly names?: readonly string[];
  readonly roles?: readonly string[];
}

/** A database's `_security`. */
export interface SecurityObject {
  readonly admins?: SecurityGroup;
  readonly members?: SecurityGroup;
}

/** CouchDB 3's default: the server's admin alone. */
export const noMembers: SecurityObject = { admins: { roles: ['_admin'] }, members: { roles: ['_admin'] } };

export const nobody: UserContext = { name: null, roles: [] };

export function isServerAdmin(user: UserContext): boolean {
  return user.roles.includes('_admin');
}

function isIn(user: UserContext, group: SecurityGroup | undefined): boolean {
  const named = user.name !== null && (group?.names ?? []).includes(user.name);
  return named || (group?.roles ?? []).some((role) => user.roles.includes(role));
}

export function isDatabaseAdmin(user: UserContext, security: SecurityObject): boolean {
  return isServerAdmin(user) || isIn(user, security.admins);
}

/** An empty list of members means everybody, as in CouchDB. */
export function isMember(user: UserContext, security: SecurityObject): boolean {
  const { names = [], roles = [] } = security.members ?? {};
  return isDatabaseAdmin(user, security) || isIn(user, security.members) || names.length + roles.length === 0;
}
