import { parseProjectionName } from '#shared/central/audience.ts';
import type { Role } from '#shared/domain/candidacy/rules.ts';

/**
 * What somebody is in what is open: `2026-59`, or the part of it that is theirs. As the centre gives the roles: one may
 * coordinate another scope and not this one.
 */
export function roleIn(scope: string, roles: readonly string[]): Role {
  const { audience } = parseProjectionName(scope);
  if (audience?.kind === 'partner') return 'partner';
  if (audience !== null) return audience.kind === 'class' ? 'teacher' : 'school';
  return roles.includes(`scope:${scope}:coordinator`) ? 'coordinator' : 'facilitator';
}
