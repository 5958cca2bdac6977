import { mondayOf, parseWeek, weekParts } from '#shared/domain/week/iso-week.ts';
import type { Language } from './language.ts';
import { createRelative } from './relative.ts';
import { firstOfMonth, weekDays } from './week-days.ts';

/** How values are shown to people. Text that is not of its kind (a week that does not exist) comes back as it is. */
export interface Format {
  /** `2027-W05` → « sem. 5 · 1–5 févr. » */
  readonly week: (week: string) => string;
  /** `2027-W05` → « sem. 5 » */
  readonly weekNumber: (week: string) => string;
  /** `2027-W05` → « semaine 5, du lundi 1er au vendredi 5 février 2027 »; for letters and screen readers. */
  readonly weekLong: (week: string) => string;
  /** Kilometres → « 3,2 km », « 14 km », « 450 m ». */
  readonly distance: (km: number) => string;
  /** A day or an instant → « lun. 1 févr. »; with the year when it is not `now`'s. */
  readonly date: (date: string, now?: Date) => string;
  /** → « lundi 1er février 2027 » */
  readonly dateLong: (date: string) => string;
  /** An instant → « 09:12 » */
  readonly time: (instant: string) => string;
  /** An instant → « lun. 1 févr. à 09:12 » */
  readonly dateTime: (instant: string) => string;
  /** An instant → « il y a 3 j », « dans 2 h », « à l’instant ». */
  readonly relative: (instant: string, now: Date) => string;
  /** « 8 400 » with a thin space. */
  readonly number: (value: number) => string;
  /** 0.42 → « 42 % » */
  readonly percent: (share: number) => string;
  /** « Ana, Bo et Cy » */
  readonly list: (items: readonly string[]) => string;
}

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const dayOnly = /^\d{4}-\d\d-\d\d$/;

/** The formatters of a language. Making them costs milliseconds: make them once a language, not in a row. */
export function createFormat(language: Language): Format {
  const locale = locales[language];
  const options = (zone: 'UTC' | undefined, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, zone ? { ...parts, timeZone: zone } : parts);
  /** A day has no time zone; an instant is shown on this machine's clock. */
  const dated = (parts: Intl.DateTimeFormatOptions) => {
    const ofDay = options('UTC', parts);
    const ofInstant = options(undefined, parts);
    return (text: string) => {
      const time = Date.parse(text);
      return Number.isNaN(time) ? text : tidy((dayOnly.test(text) ? ofDay : ofInstant).format(time));
    };
  };
  const short = dated({ weekday: 'short', day: 'numeric', month: 'short' });
  const shortWithYear = dated({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const long = dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = dated({ hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = weekDays(locale);
  const weekWord = language === 'fr' ? 'sem.' : 'wk';
  const relative = createRelative(language);
  const date = (text: string, now = new Date()) =>
    text.slice(0, 4) === String(now.getFullYear()) ? short(text) : shortWithYear(text);

  /** Reads a week and words it; anything else is given back as it came. */
  const worded = (text: string, word: (number: number, monday: string) => string) => {
    const week = parseWeek(text);
    return week === undefined ? text : word(weekParts(week).number, mondayOf(week));
  };
  return {
    week: (text) => worded(text, (value, monday) => `${weekWord}\u00a0${value} · ${days.short(monday)}`),
    weekNumber: (text) => worded(text, (value) => `${weekWord}\u00a0${value}`),
    weekLong: (text) =>
      worded(text, (value, monday) =>
        language === 'fr' ? `semaine ${value}, ${days.long(monday)}` : `week ${value}, ${days.long(monday)}`,
      ),
    distance: (km) =>
      km < 0.995
        ? `${number.format(Math.round(km * 100) * 10)}\u00a0m`
        : `${oneDecimal.format(km < 10 ? km : Math.round(km))}\u00a0km`,
    date,
    dateLong: (text) => (language === 'fr' ? firstOfMonth(long(text)) : long(text)),
    time,
    dateTime: (instant) => `${date(instant)} ${language === 'fr' ? 'à' : 'at'} ${time(instant)}`,
    relative,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (items) => lists.format(items),
  };
}

/** Intl separates with plain blanks; a figure must not part from its word at the end of a line. */
function tidy(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}
