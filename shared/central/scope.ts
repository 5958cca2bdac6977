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

/** The role that opens a scope's databases. */
export function memberRole(scope: string): string {
  return `scope:${scope}`;
}

/** The role of the program that joins and projects (architecture §6); its account has `memberRole` too. */
export function keeperRole(scope: string): string {
  return `scope:${scope}:keeper`;
}
