import type { IsoDate } from '#shared/records/ids.ts';

/** The day of this machine's clock; UTC's is still yesterday's for an hour or two after midnight. */
export function localDay(now: Date): IsoDate {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as IsoDate;
}
