import { AppError } from '#shared/errors/app-error.ts';
import { type Audience, audienceRole, isAudience } from './audience.ts';
import { keeperRole, memberRole } from './scope.ts';

export type CentreRole = 'facilitator' | 'coordinator' | 'school' | 'teacher' | 'partner' | 'keeper';
export const centreRoles: readonly CentreRole[] = [
  'facilitator',
  'coordinator',
  'school',
  'teacher',
  'partner',
  'keeper',
];

/** What somebody does in a scope, and where: `school` is a UAI, `className` as the school writes it. */
export interface Assignment {
  readonly role: CentreRole;
  readonly school?: string;
  readonly className?: string;
}

/** Whose projection opens to them; null for those who work on the scope itself. Throws `invalid` (`user-place`). */
export function audienceFor({ role, school = '', className = '' }: Assignment): Audience | null {
  if (role === 'facilitator' || role === 'coordinator' || role === 'keeper') return null;
  const audience: Audience =
    role === 'partner'
      ? { kind: 'partner' }
      : role === 'school'
        ? { kind: 'school', school }
        : { kind: 'class', school, className };
  if (isAudience(audience)) return audience;
  throw new AppError('invalid', 'no such school or class', { reason: 'user-place', school, className });
}

/**
 * All that an account carries at the centre. The team's opens the scope's databases; a school's, a teacher's and a
 * partner's opens one projection, never the scope. Throws as `audienceFor`.
 */
export function rolesFor(scope: string, assignment: Assignment): readonly string[] {
  const audience = audienceFor(assignment);
  if (audience !== null) return [audienceRole(scope, audience)];
  if (assignment.role === 'keeper') return [memberRole(scope), keeperRole(scope)];
  return [memberRole(scope), `scope:${scope}:${assignment.role}`];
}
