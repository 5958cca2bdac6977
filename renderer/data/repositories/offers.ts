import type { OfferStatus } from '#shared/domain/offer/fold.ts';
import { distance } from '#shared/domain/school/distance.ts';
import type { OfferId } from '#shared/records/ids.ts';
import type { OfferFilter, OfferRow, OfferSort, Offers, OfferView } from '../api/offers.ts';
import { createListReading } from '../workspace/list-reading.ts';
import { createMemo, sameItems } from '../workspace/memo.ts';
import { folded } from '../workspace/names.ts';
import { offerStatuses } from '../workspace/offer-row.ts';
import { type Picked, passing } from '../workspace/passing.ts';
import { createOfferActs } from './offer-acts.ts';
import { createOfferImport } from './offer-import.ts';
import { rankFor } from './rank-for.ts';
import type { Room } from './room.ts';

type Test = (row: OfferRow) => boolean;
type Unstated = Omit<OfferFilter, 'statuses'>;

function oneOf<Value>(
  values: readonly Value[] | undefined,
  has: (row: OfferRow, wanted: ReadonlySet<Value>) => boolean,
): Test[] {
  if (!values || values.length === 0) return [];
  const wanted = new Set(values);
  return [(row) => has(row, wanted)];
}

/** Metres between an offer's workplace and a school; the far end where one has no point. */
function farFrom(room: Room, schoolId: string): (row: OfferRow) => number {
  const point = room.memory.set.get('school', schoolId)?.point;
  return ({ id }) => {
    const there = room.memory.set.get('offer', id)?.point;
    return point && there ? distance(point, there) : Number.POSITIVE_INFINITY;
  };
}

function testOf(room: Room, filter: OfferFilter): Test {
  const { set, states } = room.memory;
  const { near, weeks } = filter;
  const metres = near && farFrom(room, near.school);
  const freeIn = (row: OfferRow): boolean => {
    const offer = set.get('offer', row.id);
    if (!offer) return false;
    return (weeks?.length ? weeks : offer.weeks).some((week) => states.seats.free(offer, week) > 0);
  };
  const tests: Test[] = [
    ...(filter.organisation ? [(row: OfferRow) => row.organisationId === filter.organisation] : []),
    ...(filter.isPublic === undefined ? [] : [(row: OfferRow) => row.isPublic === filter.isPublic]),
    ...oneOf(filter.sectors, (row, wanted) => wanted.has(row.sector)),
    ...oneOf(filter.towns, (row, wanted) => wanted.has(row.town)),
    ...oneOf(filter.ministries, (row, wanted) => row.ministry !== undefined && wanted.has(row.ministry)),
    ...oneOf(weeks, (row, wanted) => row.weeks.some((week) => wanted.has(week))),
    ...(near && metres ? [(row: OfferRow) => metres(row) <= near.metres] : []),
    ...(filter.withFreeSeats ? [freeIn] : []),
  ];
  return (row) => tests.every((test) => test(row));
}

function valuesOf(room: Room, of: (row: OfferRow) => string | undefined): string[] {
  room.topics.touch('offers');
  const values = new Set<string>();
  for (const row of room.memory.offerRows.all()) {
    const value = of(row);
    if (value) values.add(value);
  }
  return [...values].sort((a, b) => (folded(a) < folded(b) ? -1 : 1));
}

/** Reads of offers, their seats and who wants them. */
export function createOffers(room: Room): Offers {
  const { memory, topics, search } = room;
  const rows = memory.offerRows;
  const values = createMemo<readonly string[]>(sameItems);

  const begin = (text = ''): string => {
    topics.touch('offers', 'schools', 'search');
    search.bits('offers', text);
    return `${rows.version()} ${topics.version('schools')} ${search.version('offers', text)}`;
  };
  const pick = (filter: Unstated, by: OfferSort['by']): Picked<OfferRow> => {
    const bits = search.bits('offers', filter.text ?? '');
    const found = passing(rows.picked(by === 'distance' ? 'organisation' : by), bits, testOf(room, filter));
    if (by !== 'distance' || !filter.near) return found;
    const metres = farFrom(room, filter.near.school);
    const all = found.rows.map((row, at) => ({ row, n: found.numbers[at] as number, metres: metres(row) }));
    all.sort((a, b) => a.metres - b.metres);
    return { rows: all.map(({ row }) => row), numbers: all.map(({ n }) => n) };
  };
  const { query, counts } = createListReading<Unstated, OfferRow, OfferSort['by'], OfferStatus>({
    statuses: offerStatuses,
    codes: rows.codes,
    usual: 'organisation',
    version: ({ text }) => begin(text),
    pick,
  });

  return {
    query,
    counts,
    searched: (text) => search.ready('offers', text),
    row(id) {
      topics.touch('offers');
      return rows.get(id);
    },
    view: (id) => offerView(room, id),
    rankFor: (candidacy, limit = 50) => rankFor(room, candidacy, limit),
    search: (text, limit = 20) =>
      query({ text, statuses: ['published'] }, { by: 'organisation' }).slice(0, limit),
    towns: () => values.read('towns', begin(), () => valuesOf(room, ({ town }) => town)),
    ministries: () => values.read('ministries', begin(), () => valuesOf(room, ({ ministry }) => ministry)),
    sectors: () => values.read('sectors', begin(), () => valuesOf(room, ({ sector }) => sector)),
    ...createOfferActs(room),
    ...createOfferImport(room),
  };
}

function offerView(room: Room, id: OfferId): OfferView | undefined {
  const { memory, topics } = room;
  topics.touch('offers', 'candidacies', 'organisations', 'students', 'day');
  const row = memory.offerRows.get(id);
  const offer = memory.set.get('offer', id);
  if (!row || !offer) return undefined;
  const organisation = memory.set.get('organisation', offer.organisationId);
  const candidacies = memory.set.candidaciesOfOffer
    .of(id)
    .flatMap((one) => memory.candidacyRows.get(one) ?? []);
  return {
    row,
    offer,
    ...(organisation ? { organisation } : {}),
    weeks: [...offer.weeks].sort().map((week) => ({
      ...memory.states.seats.seats(offer, week),
      week,
    })),
    candidacies: candidacies.sort((a, b) =>
      a.week === b.week ? (a.submittedAt < b.submittedAt ? -1 : 1) : a.week < b.week ? -1 : 1,
    ),
  };
}
