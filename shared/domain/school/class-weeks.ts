import type { IsoWeek } from '#shared/records/ids.ts';
import type { School } from '#shared/records/school/schema.ts';

/**
 * The weeks in which a class leaves: its own, or the school's where it has none (classes of one school may leave in
 * different weeks, design/domain.md §0.4). Empty when nobody has said.
 */
export function classWeeks(school: Pick<School, 'weeks' | 'classes'>, className: string): readonly IsoWeek[] {
  const own = Object.hasOwn(school.classes, className) ? school.classes[className]?.weeks : undefined;
  return own === undefined || own.length === 0 ? school.weeks : own;
}
