import { addDays } from '#shared/domain/week/iso-date.ts';
import type { IsoDate } from '#shared/records/ids.ts';

/** Words for the school days of a week, Monday to Friday, from its Monday (ISO). */
export interface WeekDays {
  /** « 1–5 févr. », over two months « 29 mars–2 avr. » */
  readonly short: (monday: string) => string;
  /** « du lundi 1er au vendredi 5 février 2027 » */
  readonly long: (monday: string) => string;
}

/** The words in a locale. */
export function weekDays(locale: string): WeekDays {
  const part = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    return (day: string) => format.format(Date.parse(day));
  };
  const day = part({ day: 'numeric' });
  const dayMonth = part({ day: 'numeric', month: 'short' });
  const dayName = part({ weekday: 'long', day: 'numeric' });
  const dayNameMonth = part({ weekday: 'long', day: 'numeric', month: 'long' });
  const full = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const french = locale.startsWith('fr');
  const friday = (monday: string) => addDays(monday as IsoDate, 4);
  const sameMonth = (monday: string) => monday.slice(0, 7) === friday(monday).slice(0, 7);
  const kept = (text: string) => text.replaceAll(' ', '\u00a0');
  return {
    short: (monday) =>
      kept(`${sameMonth(monday) ? day(monday) : dayMonth(monday)}–${dayMonth(friday(monday))}`),
    long(monday) {
      const from = sameMonth(monday) ? dayName(monday) : dayNameMonth(monday);
      const to = full(friday(monday));
      return french ? firstOfMonth(`du ${from} au ${to}`) : `from ${from} to ${to}`;
    },
  };
}

/** French counts the first of a month and no other day: « le 1er février », « le 2 février ». */
export function firstOfMonth(text: string): string {
  return text.replace(/(?<![\d.,])1(?=[\s\u00a0]|$)/g, '1er');
}
