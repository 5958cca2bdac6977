import { parseDate } from '#shared/domain/week/iso-date.ts';
import { parseWeek } from '#shared/domain/week/iso-week.ts';
import type { AnyRecord } from '#shared/records/base.ts';

/** The same few hundred weeks and days come a hundred thousand times. */
function remembered(isReal: (text: string) => boolean): (value: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== 'string') return true;
    let answer = known.get(value);
    if (answer === undefined) {
      if (known.size > 5_000) known.clear();
      answer = isReal(value);
      known.set(value, answer);
    }
    return answer;
  };
}

/** `Intl` throws at a time that does not exist, and a screen with it. */
const realInstant = remembered((text) => Number.isFinite(Date.parse(text)));
const realWeek = remembered((text) => parseWeek(text) !== undefined);
const realDate = remembered((text) => parseDate(text) !== undefined);

/** The fold takes a second for these; a centre takes no more than some 30,000 in a document either. */
const mostDecisions = 20_000;

/**
 * What a shape cannot say: weeks, days and times that have the right form but do not exist (week 53 of most years, 30
 * February, 25 o’clock), and more decisions than a person can have made. Gives the place of the first, as a shape's check does.
 */
export function checkMeaning(record: AnyRecord): string | undefined {
  for (const name of ['week', 'firstWeek', 'lastWeek']) if (!realWeek(record[name])) return `/${name}`;
  if (!realDate(record.birthDate)) return '/birthDate';
  if (Array.isArray(record.weeks) && !record.weeks.every(realWeek)) return '/weeks';
  if (!realInstant(record.at)) return '/at';
  for (const { at } of record.clock.contested ?? []) if (!realInstant(at)) return '/clock/contested';
  if ((record.decisions?.length ?? 0) > mostDecisions) return '/decisions';
  for (const decision of record.decisions ?? []) {
    if (!realInstant(decision.at)) return `/decisions/${decision.id}/at`;
    const { week, until } = decision as { week?: unknown; until?: unknown };
    if (!realWeek(week)) return `/decisions/${decision.id}/week`;
    if (!realDate(until)) return `/decisions/${decision.id}/until`;
  }
  return undefined;
}
