import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchOffer, MatchPupil } from '#shared/domain/matching/match.ts';
import { matchPoints, rankOffers } from '#shared/domain/matching/rank-offers.ts';
import type { IsoWeek, OfferId } from '#shared/records/ids.ts';
import { aSchool } from '../support/context.ts';
import { week5, week6 } from '../support/history.ts';
import { ulid } from '../support/stamps.ts';

const week7 = '2027-W07' as IsoWeek;
const options = { farMetres: 20_000, fromWeek: week5 };
const school = { ...aSchool, point: { lat: 50.63, lng: 3.06 } };
const pupil: MatchPupil = {
  school,
  weeks: [week5, week6],
  wishes: ['s2', 's3'],
  firstSector: 's4',
  week: week5,
  not: new Set(),
};

/** `north` in kilometres of the school. */
function offer(n: number, change: Partial<MatchOffer> & { north?: number } = {}): MatchOffer {
  const { north = 5, ...rest } = change;
  return {
    id: `offer:${ulid(n)}` as OfferId,
    sector: 's1',
    point: { lat: 50.63 + north / 111.2, lng: 3.06 },
    weeks: [week5, week6, week7],
    seats: 9,
    seatsPerWeek: 3,
    ...rest,
  };
}
const three = () => 3;
const order = (of: MatchPupil, ...offers: readonly MatchOffer[]) =>
  rankOffers(of, offers, three, options).map(({ offerId }) => offers.findIndex(({ id }) => id === offerId));

describe('the ranking', () => {
  it('puts first what a facilitator would', () => {
    expect(order(pupil, offer(1), offer(2, { sector: 's2' })), 'a wish').toEqual([1, 0]);
    expect(order(pupil, offer(1, { sector: 's3' }), offer(2, { sector: 's2' })), 'the first wish').toEqual([
      1, 0,
    ]);
    expect(order(pupil, offer(1), offer(2, { sector: 's4' })), 'the sector applied for').toEqual([1, 0]);
    expect(order(pupil, offer(1, { north: 12 }), offer(2, { north: 3 })), 'the nearer').toEqual([1, 0]);
    expect(order(pupil, offer(1, { weeks: [week6] }), offer(2)), 'the week applied for').toEqual([1, 0]);
    expect(order(pupil, offer(1), offer(2, { reservedTo: { rep: true } })), 'kept for the school').toEqual([
      1, 0,
    ]);
    expect(order(pupil, offer(2), offer(1)), 'the smaller id of equals').toEqual([1, 0]);
  });

  it('finds the nearest among many though it comes last and only one is asked for', () => {
    const free = ({ id }: MatchOffer) => (id === offer(2).id ? 1 : 3);
    const offers = [offer(1, { north: 19 }), offer(2, { north: 0 })];
    expect(rankOffers(pupil, offers, free, { ...options, limit: 1 })[0]?.offerId).toBe(offer(2).id);
  });

  it('counts a wish by its first rank, and distance against an offer only so far', () => {
    const score = (of: MatchPupil, one: MatchOffer) => rankOffers(of, [one], three, options)[0]?.score;
    const twice = { ...pupil, wishes: ['s2', 's3', 's2'] };
    expect(score(twice, offer(1, { sector: 's2' }))).toBe(score(pupil, offer(1, { sector: 's2' })));
    expect(score(pupil, offer(1, { north: 400 }))).toBe(score(pupil, offer(1, { north: 200 })));
    expect(score(pupil, offer(1, { north: 30 }))).toBeGreaterThan(
      score(pupil, offer(1, { north: 200 })) ?? 0,
    );
  });

  it('leaves out what cannot be', () => {
    const { id: refusedId } = offer(1);
    expect(order({ ...pupil, not: new Set([refusedId]) }, offer(1)), 'tried before').toEqual([]);
    expect(order(pupil, offer(1, { reservedTo: { qpv: true } })), 'reserved to others').toEqual([]);
    expect(order(pupil, offer(1, { weeks: [week7] })), 'another week').toEqual([]);
    expect(order({ ...pupil, weeks: [] }, offer(1, { weeks: [week7] })), 'no weeks known').toEqual([0]);
    expect(
      rankOffers(pupil, [offer(1)], () => 0, options),
      'full',
    ).toEqual([]);
    expect(
      rankOffers(pupil, [offer(1, { weeks: [week5] })], three, { ...options, fromWeek: week6 }),
      'past',
    ).toEqual([]);
  });

  it('says why, which week, how far and how many', () => {
    const [best] = rankOffers(pupil, [offer(1, { sector: 's3', reservedTo: { rep: true } })], three, options);
    expect(best).toMatchObject({
      week: week5,
      weeks: [
        { week: week5, free: 3 },
        { week: week6, free: 3 },
      ],
      free: 3,
      reasons: [
        { code: 'same-week', week: week5 },
        { code: 'wish', rank: 2, sector: 's3' },
        { code: 'near', metres: best?.distance },
        { code: 'free-seats', free: 3 },
        { code: 'reserved' },
      ],
    });
    expect(best?.distance).toBeGreaterThan(4_900);
    expect(best?.distance).toBeLessThan(5_100);
    const codes = rankOffers(
      { ...pupil, week: week7 },
      [offer(1, { north: 30, sector: 's4' })],
      three,
      options,
    )[0]?.reasons;
    expect(codes?.map(({ code }) => code)).toEqual(['class-week', 'same-sector', 'far', 'free-seats']);
  });

  it('takes the week applied for, else the one with most seats, else the earliest', () => {
    const seats = (free5: number, free6: number) => (_: MatchOffer, week: IsoWeek) =>
      week === week5 ? free5 : free6;
    const best = (free5: number, free6: number, week?: IsoWeek) => {
      const { week: _, ...rest } = pupil;
      return rankOffers({ ...rest, ...(week && { week }) }, [offer(1)], seats(free5, free6), options)[0]
        ?.week;
    };
    expect(best(1, 3, week5)).toBe(week5);
    expect(best(1, 3)).toBe(week6);
    expect(best(2, 2)).toBe(week5);
    expect(best(0, 1, week5)).toBe(week6);
  });
});

describe('the ranking, its laws', () => {
  const anyOffer = fc
    .record({
      n: fc.nat({ max: 60 }),
      north: fc.integer({ min: 0, max: 60 }),
      sector: fc.constantFrom('s1', 's2', 's3', 's4'),
      weeks: fc.subarray([week5, week6, week7]),
      reservedTo: fc.constantFrom({}, { rep: true }, { qpv: true }),
      hasPoint: fc.boolean(),
    })
    .map(({ n, hasPoint, ...change }): MatchOffer => {
      const { point, ...rest } = offer(n, change);
      return hasPoint && point ? { ...rest, point } : rest;
    });
  const offers = fc.uniqueArray(anyOffer, { selector: ({ id }) => id, maxLength: 40 });
  const free = ({ id }: MatchOffer, week: IsoWeek) => (id.charCodeAt(31) + week.charCodeAt(7)) % 4;

  it('does not depend on the order of the offers', () => {
    const shuffled = offers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(rankOffers(pupil, other, free, options)).toEqual(rankOffers(pupil, all, free, options));
      }),
    );
  });

  it('proposes only what can be done, best first, as many as asked', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 10 }), (all, limit) => {
        const ranked = rankOffers(pupil, all, free, { ...options, limit });
        expect(ranked.length).toBeLessThanOrEqual(limit);
        ranked.forEach((entry, index) => {
          const found = all.find(({ id }) => id === entry.offerId);
          if (found === undefined) throw new Error('an offer from nowhere');
          expect(entry.free).toBe(free(found, entry.week));
          expect(entry.free).toBeGreaterThan(0);
          expect(pupil.weeks).toContain(entry.week);
          expect(entry.weeks.map(({ week }) => week)).toContain(entry.week);
          expect(entry.score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Number.POSITIVE_INFINITY);
        });
        expect(rankOffers(pupil, all, free, { ...options, limit: 99 }).slice(0, limit)).toEqual(ranked);
      }),
    );
  });

  it('is never worse for coming nearer, nor for a wish', () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 1, max: 59 }), (one, nearer) => {
        const score = (of: MatchOffer) => rankOffers(pupil, [of], three, options)[0]?.score;
        const base = score(one);
        fc.pre(base !== undefined);
        const lat = 50.63 + ((one.point?.lat ?? 50.63) - 50.63) / (nearer + 1);
        const closer = one.point === undefined ? one : { ...one, point: { ...one.point, lat } };
        expect(score(closer)).toBeGreaterThanOrEqual(base ?? 0);
        expect(score({ ...one, sector: 's2' })).toBeGreaterThanOrEqual(base ?? 0);
      }),
    );
  });

  it('values a first wish above a nearer door, and both above spare seats', () => {
    expect(matchPoints.wishes[0]).toBeGreaterThan(matchPoints.near);
    expect(matchPoints.near).toBeGreaterThan(3 * matchPoints.freeSeat);
  });
});
