import { decodeClass, encodeClass } from './class-code.ts';
import { databaseOf } from './scope.ts';

/** Those who see a part of a scope only, in a database of their own that the keeper writes: a projection. */
export type Audience =
  /** Principal and RIPREE: all pupils of a school, by its UAI (`0590002G`). */
  | { readonly kind: 'school'; readonly school: string }
  /** A teacher: the pupils of a class. */
  | { readonly kind: 'class'; readonly school: string; readonly className: string }
  /** Partners: figures without names. */
  | { readonly kind: 'partner' };

const uaiPattern = /^\d{7}[A-Z]$/;
const rolePattern =
  /^scope:(\d{4}-[0-9AB]{2,3}):(?:school:(\d{7}[A-Z])|teacher:(\d{7}[A-Z]):([a-z0-9_]+)|(partner))$/;

/** Whether there can be a projection for them: a school's UAI is one, a class's name can be encoded. */
export function isAudience(audience: Audience): boolean {
  if (audience.kind === 'partner') return true;
  return (
    uaiPattern.test(audience.school) &&
    (audience.kind === 'school' || encodeClass(audience.className) !== null)
  );
}

/**
 * Name of the database with what they see: `relais-2026-59-0590002g` (CouchDB takes no capitals),
 * `relais-2026-59-0590002g-3e_20_42`, `relais-2026-59-figures`.
 */
export function projectionDatabaseOf(scope: string, audience: Audience): string {
  const base = databaseOf(scope);
  if (audience.kind === 'partner') return `${base}-figures`;
  const school = `${base}-${audience.school.toLowerCase()}`;
  return audience.kind === 'school' ? school : `${school}-${encodeClass(audience.className) ?? ''}`;
}

/** The role that opens it, and nothing else: `scope:2026-59:school:0590002G`. */
export function audienceRole(scope: string, audience: Audience): string {
  if (audience.kind === 'partner') return `scope:${scope}:partner`;
  if (audience.kind === 'school') return `scope:${scope}:school:${audience.school}`;
  return `scope:${scope}:teacher:${audience.school}:${encodeClass(audience.className) ?? ''}`;
}

/** What such a role opens; null for any other role. */
export function parseAudienceRole(
  role: string,
): { readonly scope: string; readonly audience: Audience } | null {
  const [, scope, school, teacherSchool, code, partner] = rolePattern.exec(role) ?? [];
  if (scope === undefined) return null;
  if (partner !== undefined) return { scope, audience: { kind: 'partner' } };
  if (school !== undefined) return { scope, audience: { kind: 'school', school } };
  const className = decodeClass(code ?? '');
  if (teacherSchool === undefined || className === null) return null;
  return { scope, audience: { kind: 'class', school: teacherSchool, className } };
}

/** What a machine's name of it says: `2026-59:0590002G` is a school's part of 2026-59, `2026-59` the scope itself. */
export function parseProjectionName(name: string): {
  readonly scope: string;
  readonly audience: Audience | null;
} {
  const [, scope = '', school, className] = /^([^:]*)(?::([^:]*)(?::(.*))?)?$/s.exec(name) ?? [];
  if (school === undefined) return { scope, audience: null };
  if (school === 'figures') return { scope, audience: { kind: 'partner' } };
  if (className === undefined) return { scope, audience: { kind: 'school', school } };
  return { scope, audience: { kind: 'class', school, className } };
}

/** Whether it names a part of a scope, which the keeper writes and its people read. */
export function isProjectionName(name: string): boolean {
  return name.includes(':');
}

/**
 * A name for people's machines, each scope and projection its own: `2026-59`'s projections are `2026-59:0590002G`,
 * `2026-59:0590002G:3e B` and `2026-59:figures`.
 */
export function projectionName(scope: string, audience: Audience): string {
  if (audience.kind === 'partner') return `${scope}:figures`;
  if (audience.kind === 'school') return `${scope}:${audience.school}`;
  return `${scope}:${audience.school}:${audience.className}`;
}
