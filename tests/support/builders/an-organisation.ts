import type { OrganisationId } from '#shared/records/ids.ts';
import { type Fields, type RecordBuilder, recordBuilder } from './record-builder.ts';
import { nextUlid } from './stamps.ts';

/** A private garage in Lille. */
export function anOrganisation(change: Partial<Fields<'organisation'>> = {}): RecordBuilder<'organisation'> {
  return recordBuilder('organisation', {
    id: `organisation:${nextUlid()}` as OrganisationId,
    name: 'Garage Vasseur',
    sector: 's8',
    isPublic: false,
    postcode: '59000',
    town: 'Lille',
    point: { lat: 50.637, lng: 3.063 },
    pointFrom: 'address',
    contact: { name: 'Paul Vasseur', mail: 'paul.vasseur@garage.example' },
    decisions: [],
    ...change,
  });
}
