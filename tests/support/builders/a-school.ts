import type { IsoWeek, SchoolId } from '#shared/records/ids.ts';
import { type Fields, type RecordBuilder, recordBuilder } from './record-builder.ts';

/** A REP collège in Lille whose 3e A leaves with the school and whose 3e B leaves a week later. */
export function aSchool(change: Partial<Fields<'school'>> = {}): RecordBuilder<'school'> {
  return recordBuilder('school', {
    id: 'school:0590000A' as SchoolId,
    name: 'Collège Anne Frank',
    street: '1 rue des Tisserands',
    postcode: '59000',
    town: 'Lille',
    point: { lat: 50.632, lng: 3.058 },
    pointFrom: 'address',
    network: 'rep',
    qpv: false,
    weeks: ['2027-W05' as IsoWeek],
    classes: { '3e A': { name: '3e A' }, '3e B': { name: '3e B', weeks: ['2027-W06' as IsoWeek] } },
    ...change,
  });
}
