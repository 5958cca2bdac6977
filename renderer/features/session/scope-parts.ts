import { parseProjectionName } from '#shared/central/audience.ts';

export interface ScopeParts {
  /** The whole territory, or the part of it that somebody sees: which sentence names it. */
  readonly kind: 'name' | 'school' | 'class' | 'partner';
  readonly department: string;
  readonly year: string;
  /** UAI. */
  readonly school: string;
  readonly className: string;
}

/** What a scope's name says: `2026-59` → department 59, school year « 2026-2027 »; `2026-59:0590002G` → that school. */
export function scopeParts(name: string): ScopeParts {
  const { scope, audience } = parseProjectionName(name);
  const [start = '', department = ''] = scope.split('-');
  const first = Number(start);
  return {
    kind: audience?.kind ?? 'name',
    department: department.toUpperCase(),
    year: Number.isInteger(first) ? `${first}-${first + 1}` : start,
    school: audience !== null && audience.kind !== 'partner' ? audience.school : '',
    className: audience?.kind === 'class' ? audience.className : '',
  };
}
