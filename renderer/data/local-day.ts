import { format } from 'date-fns';
import type { IsoDate } from '#shared/records/ids.ts';

/** The day of this machine's clock; UTC's is still yesterday's for an hour or two after midnight. */
export function localDay(now: Date | number): IsoDate {
  return format(now, 'yyyy-MM-dd') as IsoDate;
}
