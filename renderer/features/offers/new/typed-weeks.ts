import { findWeeks } from '#shared/domain/intake/find-weeks.ts';
import { flatText } from '#shared/domain/intake/flat-text.ts';
import type { IsoWeek } from '#shared/records/ids.ts';

/** Weeks as people type them into their field: « 3, 4 et 5 », « S48 », « 11 au 15 janvier ». */
export function readWeeks(typed: string, schoolYear: number): readonly IsoWeek[] {
  const flat = flatText(typed).trim();
  const isBare = /^\d{1,2}(?!\d|\s*(?:er\s|au\s|[/.]|\s[a-z]{3}))/.test(flat);
  const found = findWeeks(isBare ? `semaines ${flat}` : /^\d/.test(flat) ? `du ${flat}` : flat, schoolYear);
  const weeks = found.flatMap((one) => (one.field === 'weeks' ? one.value : []));
  return [...new Set(weeks)].sort();
}
