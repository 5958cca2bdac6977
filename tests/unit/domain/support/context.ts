import { defaultSettings } from '#shared/domain/campaign/settings.ts';
import type { Person, RuleContext } from '#shared/domain/candidacy/context.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { foldOffer } from '#shared/domain/offer/fold.ts';
import { seatsOf } from '#shared/domain/seats/seats-of.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { IsoDate, OfferId, SchoolId } from '#shared/records/ids.ts';
import type { Offer, OfferDecision } from '#shared/records/offer/schema.ts';
import type { School } from '#shared/records/school/schema.ts';
import { offerA, offerB, week5, week6 } from './history.ts';
import { decisionStamp, people, ulid } from './stamps.ts';

export const facilitator: Person = { name: people[0] ?? ('' as never), role: 'facilitator' };
export const colleague: Person = { name: people[1] ?? ('' as never), role: 'facilitator' };
export const coordinator: Person = { name: people[2] ?? ('' as never), role: 'coordinator' };

const clock = { first: ['machine0a', 1, '1795422600000-0000'] as never, by: people[0] as never, seen: {} };

/** Published unless told, two weeks, three seats, two a week. */
export function anOffer(id: OfferId, change: Partial<Offer> = {}): Offer {
  return {
    id,
    type: 'offer',
    schemaVersion: 1,
    clock,
    title: 'Boulangerie',
    organisationId: `organisation:${ulid(1)}` as Offer['organisationId'],
    isPublic: false,
    sector: 's1',
    postcode: '59000',
    town: 'Lille',
    weeks: [week5, week6],
    seats: 3,
    seatsPerWeek: 2,
    decisions: [offerDecision('publish', 1)],
    ...change,
  };
}

export function offerDecision(
  kind: OfferDecision['kind'],
  n: number,
  after: readonly string[] = [],
): OfferDecision {
  return {
    ...decisionStamp(n, n % 2, n * 60_000),
    kind,
    after: [...after] as AnyDecision['after'],
  } as OfferDecision;
}

export const aSchool: School = {
  id: 'school:0590000A' as SchoolId,
  type: 'school',
  schemaVersion: 1,
  clock,
  name: 'Collège Anne Frank',
  postcode: '59000',
  town: 'Lille',
  network: 'rep',
  qpv: false,
  weeks: [week5, week6],
  classes: {},
};

/** A team of three on 23 November 2026; everybody at one school. */
export function aContext(
  states: readonly CandidacyState[] = [],
  change: Partial<RuleContext> = {},
  offers: readonly Offer[] = [anOffer(offerA), anOffer(offerB)],
): RuleContext {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return {
    person: facilitator,
    today: '2026-11-23' as IsoDate,
    settings: defaultSettings,
    offer: (id) => {
      const offer = byId.get(id);
      return offer && { offer, state: foldOffer(offer) };
    },
    seats: (id, week) => {
      const offer = byId.get(id);
      return offer && seatsOf(offer, week, states);
    },
    candidaciesOf: (student) => states.filter(({ studentId }) => studentId === student),
    schoolOf: () => aSchool,
    isTeamMember: (name) => people.slice(0, 3).includes(name),
    ...change,
  };
}
