import type { Language } from './language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units = {
  fr: { min: 'min', hour: 'h', day: 'j', month: 'mois' },
  en: { min: 'min', hour: 'h', day: 'd', month: 'mo' },
} as const;

/**
 * How long ago or ahead, as people say it in a dense list: « à l’instant », « il y a 3 j », « dans 2 h », « hier ».
 * A text that is no instant comes back as it is.
 */
export function createRelative(language: Language): (instant: string, now: Date) => string {
  const unit = units[language];
  const words =
    language === 'fr'
      ? {
          now: 'à l’instant',
          ago: (span: string) => `il y a ${span}`,
          ahead: (span: string) => `dans ${span}`,
        }
      : { now: 'just now', ago: (span: string) => `${span} ago`, ahead: (span: string) => `in ${span}` };
  const span = (distance: number): string => {
    if (distance < hour) return `${Math.floor(distance / minute)}\u00a0${unit.min}`;
    if (distance < day) return `${Math.floor(distance / hour)}\u00a0${unit.hour}`;
    if (distance < 60 * day) return `${Math.floor(distance / day)}\u00a0${unit.day}`;
    return `${Math.floor(distance / (30.44 * day))}\u00a0${unit.month}`;
  };
  return (instant, now) => {
    const difference = Date.parse(instant) - now.getTime();
    if (Number.isNaN(difference)) return instant;
    if (Math.abs(difference) < minute) return words.now;
    return difference < 0 ? words.ago(span(-difference)) : words.ahead(span(difference));
  };
}
