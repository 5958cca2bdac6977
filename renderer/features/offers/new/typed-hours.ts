import { findHours } from '#shared/domain/intake/find-hours.ts';
import { flatText } from '#shared/domain/intake/flat-text.ts';
import { workingHours } from '../detail/working-hours.ts';

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
  return workingHours(hours)
    .map(
      ({ days, from, to }) =>
        `${[days[0], days.at(-1)].filter((day, at) => at === 0 || day !== days[0]).join(' au ')} ${from}-${to}`,
    )
    .join(' ; ');
}
