import type { CampaignId, IsoDate, IsoWeek } from '#shared/records/ids.ts';
import { type Fields, type RecordBuilder, recordBuilder } from './record-builder.ts';
import { anne } from './stamps.ts';

/** The Nord in 2026-27 with its team of three; default settings, Christmas and winter holidays, 11 November. */
export function aCampaign(change: Partial<Fields<'campaign'>> = {}): RecordBuilder<'campaign'> {
  return recordBuilder(
    'campaign',
    {
      id: 'campaign:2026-59' as CampaignId,
      name: 'Stages de troisième 2026-2027, Nord',
      firstWeek: '2026-W45' as IsoWeek,
      lastWeek: '2027-W13' as IsoWeek,
      weeks: {
        '2026-W46': { openDays: 4, publicHolidays: ['2026-11-11' as IsoDate] },
        '2026-W52': { openDays: 4, holiday: 'noel', publicHolidays: ['2026-12-25' as IsoDate] },
        '2026-W53': { openDays: 4, holiday: 'noel', publicHolidays: ['2027-01-01' as IsoDate] },
        '2027-W08': { openDays: 5, holiday: 'hiver' },
        '2027-W09': { openDays: 5, holiday: 'hiver' },
      },
      team: {
        'claire.delattre': { displayName: 'Claire Delattre', role: 'facilitator' },
        'mehdi.benali': { displayName: 'Mehdi Benali', role: 'facilitator' },
        'anne.lefebvre': { displayName: 'Anne Lefebvre', role: 'coordinator' },
      },
      settings: {},
      ...change,
    },
    anne,
  );
}
