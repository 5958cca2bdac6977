import { createRecord } from '#shared/domain/join/create.ts';
import type { IsoDate, OrganisationId } from '#shared/records/ids.ts';
import { type Organisation, organisationVersion } from '#shared/records/organisation/schema.ts';
import type { Contact, Point } from '#shared/records/place.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { publicBodies } from '#shared/reference/ministries/public-bodies.ts';
import { dayMs, type SeedContext } from './context.ts';
import type { Trade } from './data/trade.ts';
import type { OfferLine } from './offer-lines.ts';
import { organisationName } from './organisation-name.ts';
import { drawContact, mailPart } from './people-names.ts';
import { drawPlace } from './places.ts';
import { at, type Random } from './random.ts';
import { fictiveSiret } from './siret.ts';
import { createUlids } from './ulid.ts';

/** What its offers need of an organisation. */
export interface SeededOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly trade: Trade;
  readonly place: {
    readonly street?: string;
    readonly postcode: string;
    readonly town: string;
    readonly point?: Point;
    readonly pointFrom?: 'address' | 'town';
  };
  readonly contact: Contact;
  readonly createdAt: number;
}

/** Finds or makes the organisation behind a line of the mix: a town has one mairie, however many offers it makes. */
export function createOrganisations(context: SeedContext): (
  line: OfferLine,
  offeredAt: number,
) => {
  organisation: SeededOrganisation;
  record?: Organisation;
} {
  const random = context.random.fork('organisations');
  const ulid = createUlids(random);
  const byName = new Map<string, SeededOrganisation>();
  const byLine = new Map<string, SeededOrganisation[]>();

  return (line, offeredAt) => {
    const key = `${line.town.insee}/${line.sector}/${line.body ?? 'private'}`;
    const known = byLine.get(key) ?? [];
    if (known.length > 0 && random.chance(0.38)) return { organisation: random.pick(known) };
    const { name, trade } = organisationName(random, line);
    const sameName = byName.get(`${name}/${line.town.insee}`);
    if (sameName) return { organisation: sameName };

    const createdAt = Math.max(context.historyStart, offeredAt - random.between(0, 5) * dayMs);
    const organisation: SeededOrganisation = {
      id: `organisation:${ulid(createdAt)}` as OrganisationId,
      name,
      trade,
      place: drawPlace(random, line.town, line.postcode),
      contact: drawContact(random, random.pick(trade.tutors), mailPart(name).slice(0, 40)),
      createdAt,
    };
    byName.set(`${name}/${line.town.insee}`, organisation);
    byLine.set(key, [...known, organisation]);
    return { organisation, record: toRecord(context, random, organisation, line) };
  };
}

function toRecord(
  context: SeedContext,
  random: Random,
  { id, name, trade, place, contact, createdAt }: SeededOrganisation,
  line: OfferLine,
): Organisation {
  return createRecord(
    {
      id,
      type: 'organisation',
      schemaVersion: organisationVersion,
      name,
      ...(random.chance(0.85) ? { siret: fictiveSiret(random) } : {}),
      naf: trade.naf,
      sector: line.sector,
      isPublic: line.body !== undefined,
      ...(line.body === undefined
        ? {}
        : { attachments: [{ ministry: at(publicBodies, line.body).name, from: '2025-09-01' as IsoDate }] }),
      ...place,
      contact,
      decisions: [],
    },
    context.stamp(random.pick(context.people).user, createdAt),
    recordKinds.organisation.maps,
  );
}
