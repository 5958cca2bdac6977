import { createRecord } from '#shared/domain/join/create.ts';
import type { DecisionId, IsoWeek, OfferId, OrganisationId } from '#shared/records/ids.ts';
import { type Offer, type OfferDecision, offerVersion } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { Contact, Point } from '#shared/records/place.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { publicBodies } from '#shared/reference/ministries/public-bodies.ts';
import { dayMs, instantOf, type SeedContext } from './context.ts';
import { createOrganisations, type SeededOrganisation } from './make-organisations.ts';
import type { SeededSchool } from './make-schools.ts';
import { drawCapacity } from './offer-capacity.ts';
import { type OfferLine, offerLines } from './offer-lines.ts';
import { drawReservation } from './offer-reservation.ts';
import { describeOffer } from './offer-words.ts';
import { drawContact, mailPart } from './people-names.ts';
import { at, type Random } from './random.ts';
import { officeTime } from './timeline.ts';
import { createUlids } from './ulid.ts';

/** What a candidacy needs of an offer. */
export interface SeededOffer {
  readonly id: OfferId;
  readonly organisationId: OrganisationId;
  readonly point?: Point;
  readonly sector: string;
  readonly weeks: readonly IsoWeek[];
  readonly seats: number;
  readonly seatsPerWeek: number;
  /** Milliseconds; never for a draft. */
  readonly publishedAt: number;
  readonly isOpen: boolean;
  readonly reservedTo?: NonNullable<Offer['reservedTo']>;
  readonly contact: Contact;
}

/** Organisations with their offers, in the real mix. An organisation comes before its first offer. */
export function* makeOffers(
  context: SeedContext,
  count: number,
  schools: readonly SeededSchool[],
  seeded: SeededOffer[],
): Generator<Organisation | Offer> {
  const random = context.random.fork('offers');
  const ulid = createUlids(random);
  const organisationFor = createOrganisations(context);
  const season = context.now - context.historyStart;
  for (const line of offerLines(random, context.department, count)) {
    const createdAt = officeTime(
      random,
      context.historyStart + 3 * dayMs + season * 0.85 * random.next() ** 2,
      context.now,
    );
    const { organisation, record } = organisationFor(line, createdAt);
    if (record) yield record;
    const author = random.pick(context.people).user;
    const decisions = drawDecisions(context, random, ulid, author, createdAt);
    const offer = toRecord(context, random, line, organisation, schools, {
      id: `offer:${ulid(createdAt)}` as OfferId,
      decisions,
      author,
      createdAt,
    });
    const last = decisions.at(-1);
    seeded.push({
      id: offer.id,
      organisationId: organisation.id,
      ...(offer.point ? { point: offer.point } : {}),
      sector: offer.sector,
      weeks: offer.weeks,
      seats: offer.seats,
      seatsPerWeek: offer.seatsPerWeek,
      publishedAt: decisions.length === 0 ? Number.POSITIVE_INFINITY : createdAt,
      isOpen: last?.kind === 'publish',
      ...(offer.reservedTo ? { reservedTo: offer.reservedTo } : {}),
      contact: organisation.contact,
    });
    yield offer;
  }
}

function toRecord(
  context: SeedContext,
  random: Random,
  line: OfferLine,
  { id: organisationId, trade, place, contact }: SeededOrganisation,
  schools: readonly SeededSchool[],
  made: { id: OfferId; decisions: OfferDecision[]; author: string; createdAt: number },
): Offer {
  const isPublic = line.body !== undefined;
  const remoteId = random.chance(0.7) ? String(random.between(10_000, 99_999_999)) : undefined;
  const [open, close] = random.pick([
    ['08:30', '15:30'],
    ['09:00', '16:00'],
    ['09:00', '16:30'],
    ['10:00', '17:00'],
  ] as const);
  return createRecord(
    {
      id: made.id,
      type: 'offer',
      schemaVersion: offerVersion,
      ...describeOffer(random, trade),
      organisationId,
      isPublic,
      // A few public offers without their ministry: cleaning them is part of the coordinator's week.
      ...(line.body !== undefined && random.chance(0.96)
        ? { ministry: at(publicBodies, line.body).name }
        : {}),
      sector: line.sector,
      ...place,
      ...drawCapacity(random, trade.size, context.openWeeks),
      ...drawReservation(random, place.point, schools),
      hours: Object.fromEntries(
        ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'].map((day) => [
          day,
          day === 'mercredi' ? (['09:00', '12:00'] as [string, string]) : ([open, close] as [string, string]),
        ]),
      ),
      ...(random.chance(0.6)
        ? {
            lunchBreak: random.pick([
              '12:00 à 13:00, repas apporté',
              '12:00 à 13:00, au self',
              '12:30 à 13:30, retour au domicile possible',
            ]),
          }
        : {}),
      accessible: random.chance(0.4),
      ...(random.chance(0.85)
        ? { tutor: drawContact(random, random.pick(trade.tutors), mailPart(place.town)) }
        : {}),
      contact,
      ...(remoteId === undefined
        ? {}
        : { remoteId, permalink: `https://plateforme.example/offres/${remoteId}` }),
      decisions: made.decisions,
    },
    context.stamp(made.author, made.createdAt),
    recordKinds.offer.maps,
  );
}

/** Drafts, published ones, and a few that were taken back since. */
function drawDecisions(
  context: SeedContext,
  random: Random,
  ulid: (ms: number) => string,
  author: string,
  createdAt: number,
): OfferDecision[] {
  const publish = stamped(context, ulid, author, createdAt + 60_000, []);
  const draw = random.next();
  if (draw < 0.03) return [];
  if (draw > 0.06) return [{ ...publish, kind: 'publish' }];
  const later = Math.max(
    createdAt + 120_000,
    officeTime(random, createdAt + random.next() * (context.now - createdAt), context.now),
  );
  const second = stamped(context, ulid, random.pick(context.people).user, later, [publish.id]);
  const kind = random.pick(['close', 'close', 'unpublish', 'remove'] as const);
  return [
    { ...publish, kind: 'publish' },
    { ...second, kind },
  ];
}

function stamped(
  context: SeedContext,
  ulid: (ms: number) => string,
  author: string,
  ms: number,
  after: DecisionId[],
) {
  return { id: ulid(ms) as DecisionId, at: instantOf(ms), after, ...context.stamp(author, ms) };
}
