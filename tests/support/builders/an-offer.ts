import { heads, stampDecision } from '#shared/domain/candidacy/decide.ts';
import type { IsoWeek, OfferId, OrganisationId } from '#shared/records/ids.ts';
import type { Offer, OfferDecision } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import { buildRecord, type Fields } from './record-builder.ts';
import { claire, decisionStampOf, firstMorning, nextUlid } from './stamps.ts';

export interface OfferBuilder {
  with(change: Partial<Fields<'offer'>>): OfferBuilder;
  /** Public or not, sector and place as the organisation's. */
  of(organisation: Organisation): OfferBuilder;
  inWeeks(...weeks: readonly string[]): OfferBuilder;
  withSeats(seats: number, seatsPerWeek: number): OfferBuilder;
  draft(): OfferBuilder;
  unpublished(): OfferBuilder;
  closed(): OfferBuilder;
  removed(): OfferBuilder;
  build(): Offer;
}

/** Published, open to all, two seats, one a week, in weeks 5 and 6 of 2027. */
export function anOffer(change: Partial<Fields<'offer'>> = {}): OfferBuilder {
  return builder({
    id: `offer:${nextUlid()}` as OfferId,
    title: 'Une semaine au garage',
    organisationId: `organisation:${nextUlid()}` as OrganisationId,
    isPublic: false,
    sector: 's8',
    postcode: '59000',
    town: 'Lille',
    point: { lat: 50.637, lng: 3.063 },
    pointFrom: 'address',
    weeks: ['2027-W05', '2027-W06'] as IsoWeek[],
    seats: 2,
    seatsPerWeek: 1,
    decisions: [decision('publish', [])],
    ...change,
  });
}

function builder(fields: Fields<'offer'>): OfferBuilder {
  const change = (some: Partial<Fields<'offer'>>) => builder({ ...fields, ...some });
  const decided = (kind: 'unpublish' | 'close' | 'remove') =>
    change({ decisions: [...fields.decisions, decision(kind, fields.decisions)] });
  return {
    with: change,
    of: ({ id, isPublic, sector, postcode, town, point }) =>
      change({
        organisationId: id,
        isPublic,
        postcode,
        town,
        ...(sector && { sector }),
        ...(point && { point }),
      }),
    inWeeks: (...weeks) => change({ weeks: weeks as IsoWeek[] }),
    withSeats: (seats, seatsPerWeek) => change({ seats, seatsPerWeek }),
    draft: () => change({ decisions: [] }),
    unpublished: () => decided('unpublish'),
    closed: () => decided('close'),
    removed: () => decided('remove'),
    build: () => buildRecord('offer', fields),
  };
}

function decision(
  kind: 'publish' | 'unpublish' | 'close' | 'remove',
  before: readonly OfferDecision[],
): OfferDecision {
  const stamp = decisionStampOf(claire, firstMorning + (before.length + 1) * 60_000);
  return stampDecision({ kind }, stamp, heads(before));
}
