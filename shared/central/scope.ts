import { AppError } from '#shared/errors/app-error.ts';

const scopePattern = /^\d{4}-[0-9AB]{2,3}$/;

/** `2026-59`: a territory (department 59) in a campaign (school year starting 2026). Throws `invalid` (`scope`). */
export function checkScope(scope: string): string {
  if (!scopePattern.test(scope))
    throw new AppError('invalid', `${scope} is not a scope`, { reason: 'scope', scope });
  return scope;
}

/** Name of the database with a scope's records. CouchDB takes no capitals: Corsica's `2A` becomes `2a`. */
export function databaseOf(scope: string): string {
  return `relais-${scope.toLowerCase()}`;
}

/** Name of the database with a scope's encrypted PDF and scans. */
export function filesDatabaseOf(scope: string): string {
  return `${databaseOf(scope)}-files`;
}

export type CentreRole = 'facilitator' | 'coordinator';
export const centreRoles: readonly CentreRole[] = ['facilitator', 'coordinator'];

/** The role that opens a scope's databases. */
export function memberRole(scope: string): string {
  return `scope:${scope}`;
}

/** The role that says what one does in a scope; it opens nothing by itself. */
export function workRole(scope: string, role: CentreRole): string {
  return `scope:${scope}:${role}`;
}

/** All that an account of a scope carries at the centre. */
export function rolesFor(scope: string, role: CentreRole): readonly string[] {
  return [memberRole(scope), workRole(scope, role)];
}
