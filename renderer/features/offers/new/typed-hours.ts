import { findHours } from '#shared/domain/intake/find-hours.ts';
import { flatText } from '#shared/domain/intake/flat-text.ts';
import { workDays } from '#shared/domain/offer/work-time.ts';

type Hours = Readonly<Record<string, readonly [string, string]>>;

/** Hours as people type them (« lundi au jeudi 9h-17h, vendredi 9h-12h »), and the break between two spans of a day. */
export function readHours(typed: string): { readonly hours: Hours; readonly lunchBreak?: string } {
  const found = findHours(flatText(typed));
  const hours = found.find(({ field }) => field === 'hours')?.value as Hours | undefined;
  const lunchBreak = found.find(({ field }) => field === 'lunchBreak')?.value as string | undefined;
  return { hours: hours ?? {}, ...(lunchBreak && { lunchBreak }) };
}

/** The other way: what `readHours` reads back as the same. */
export function writeHours(hours: Hours): string {
  const days = workDays.filter((day) => hours[day]);
  const spans: { first: string; last: string; text: string }[] = [];
  for (const day of days) {
    const text = hours[day]?.join('-') ?? '';
    const before = spans.at(-1);
    const follows = before && workDays.indexOf(day) === workDays.findIndex((one) => one === before.last) + 1;
    if (before && follows && before.text === text) before.last = day;
    else spans.push({ first: day, last: day, text });
  }
  return spans
    .map(({ first, last, text }) => `${first === last ? first : `${first} au ${last}`} ${text}`)
    .join(' ; ');
}
