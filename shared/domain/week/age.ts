import type { IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { mondayOf } from './iso-week.ts';

/** Age in full years on a day; one born on 29 February is a year older on 1 March in common years. */
export function ageAt(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Age in full years on the Monday of the week: who is old enough then is so all week. */
export function ageOnWeek(birthDate: IsoDate, week: IsoWeek): number {
  return ageAt(birthDate, mondayOf(week));
}
