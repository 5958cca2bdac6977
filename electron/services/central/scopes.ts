import { databaseOf } from '#shared/central/scope.ts';
import type { Scope } from '#shared/shell/central-room.ts';

const fromRole = /^scope:(\d{4}-[0-9AB]{2,3})(?::|$)/;
const fromDatabase = /^relais-(\d{4}-[0-9ab]{2,3})$/;

/** `relais-2026-59` → `2026-59`; null for any other database, the ones of files among them. */
export function scopeFromDatabase(database: string): string | null {
  return fromDatabase.exec(database)?.[1]?.toUpperCase() ?? null;
}

/** The scopes that an account's roles name: `scope:2026-59`, `scope:2026-59:coordinator`. */
export function scopesFromRoles(roles: readonly string[]): readonly string[] {
  return roles.flatMap((role) => fromRole.exec(role)?.[1] ?? []);
}

/** Each once, newest campaign first. */
export function sortedScopes(names: readonly string[]): readonly Scope[] {
  const newestFirst = (a: string, b: string) =>
    b.slice(0, 4).localeCompare(a.slice(0, 4)) || a.localeCompare(b, 'en', { numeric: true });
  return [...new Set(names)].sort(newestFirst).map((name) => ({ name, database: databaseOf(name) }));
}
