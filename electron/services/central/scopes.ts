import {
  isProjectionName,
  parseAudienceRole,
  parseProjectionName,
  projectionDatabaseOf,
  projectionName,
} from '#shared/central/audience.ts';
import { databaseOf } from '#shared/central/scope.ts';
import type { Scope } from '#shared/shell/central-room.ts';

const fromRole = /^scope:(\d{4}-[0-9AB]{2,3})(?::(?:facilitator|coordinator|keeper))?$/i;
const fromDatabase = /^relais-(\d{4}-[0-9ab]{2,3})$/;

/** `relais-2026-59` → `2026-59`; null for any other database, the ones of files among them. */
export function scopeFromDatabase(database: string): string | null {
  return fromDatabase.exec(database)?.[1]?.toUpperCase() ?? null;
}

/**
 * What an account's roles name: scopes (`scope:2026-59`, `scope:2026-59:coordinator`), and of a school's, a teacher's or a
 * partner's the part that is theirs (`scope:2026-59:school:0590002G` → `2026-59:0590002G`).
 */
export function scopesFromRoles(roles: readonly string[]): readonly string[] {
  return roles.flatMap((role) => {
    const part = parseAudienceRole(role);
    if (part !== null) return projectionName(part.scope, part.audience);
    return fromRole.exec(role)?.[1]?.toUpperCase() ?? [];
  });
}

/** `2026-2a`, as somebody may type it or a database says it, is the scope `2026-2A`. */
export function scopeNamed(given: string): string {
  return isProjectionName(given) ? given : given.trim().toUpperCase();
}

/** A person's own part of a scope has no files of its own. */
export function databasesOf({ name, database }: Scope): readonly string[] {
  return isProjectionName(name) ? [database] : [database, `${database}-files`];
}

function databaseFor(name: string): string {
  const { scope, audience } = parseProjectionName(name);
  return audience === null ? databaseOf(scope) : projectionDatabaseOf(scope, audience);
}

/** Each once, newest campaign first. */
export function sortedScopes(names: readonly string[]): readonly Scope[] {
  const newestFirst = (a: string, b: string) =>
    b.slice(0, 4).localeCompare(a.slice(0, 4)) || a.localeCompare(b, 'en', { numeric: true });
  return [...new Set(names)].sort(newestFirst).map((name) => ({ name, database: databaseFor(name) }));
}
