import { describe, expect, it } from 'vitest';
import { capacityFaults } from '#shared/domain/offer/capacity.ts';
import { foldOffer } from '#shared/domain/offer/fold.ts';
import { isOpenTo, isReserved } from '#shared/domain/offer/reserved.ts';
import type { IsoWeek, SchoolId } from '#shared/records/ids.ts';
import type { OfferDecision } from '#shared/records/offer/schema.ts';
import { anOffer, aSchool, offerDecision } from '../support/context.ts';
import { offerA, offerB, week5, week6 } from '../support/history.ts';

const chain = (...kinds: readonly OfferDecision['kind'][]) =>
  kinds.reduce<OfferDecision[]>(
    (made, kind, index) => [
      ...made,
      offerDecision(
        kind,
        index + 1,
        made.slice(-1).map(({ id }) => id),
      ),
    ],
    [],
  );
const status = (decisions: readonly OfferDecision[]) =>
  foldOffer({ id: offerA, decisions: [...decisions] }).status;

describe('the status of an offer', () => {
  const cases: readonly [string, readonly OfferDecision['kind'][]][] = [
    ['draft', []],
    ['draft', ['note']],
    ['published', ['publish']],
    ['unpublished', ['publish', 'unpublish']],
    ['published', ['publish', 'unpublish', 'publish']],
    ['closed', ['publish', 'close']],
    ['removed', ['publish', 'remove']],
    ['published', ['remove', 'publish']],
    ['published', ['publish', 'note']],
  ];
  for (const [expected, kinds] of cases) {
    it(`${kinds.join(', ') || 'nothing'}: ${expected}`, () => expect(status(chain(...kinds))).toBe(expected));
  }

  it('is as before when the last decision was taken back', () => {
    const [publish, close] = chain('publish', 'close');
    if (publish === undefined || close === undefined) throw new Error('no decisions');
    const retract = {
      ...offerDecision('retract', 3, [close.id]),
      by: close.by,
      of: close.id,
    } as OfferDecision;
    expect(status([publish, close, retract])).toBe('published');
  });

  it('shows what was decided side by side; a removal stands', () => {
    const publish = offerDecision('publish', 1);
    const remove = offerDecision('remove', 2, [publish.id]);
    const unpublish = offerDecision('unpublish', 3, [publish.id]);
    for (const decisions of [
      [publish, remove, unpublish],
      [unpublish, remove, publish],
    ]) {
      const state = foldOffer({ id: offerA, decisions });
      expect(state).toMatchObject({ status: 'removed', contradictions: [[remove.id, unpublish.id]] });
    }
    const close = offerDecision('close', 4, [publish.id]);
    const both = foldOffer({ id: offerA, decisions: [publish, unpublish, close] });
    expect(both).toMatchObject({ status: 'closed', contradictions: [[close.id, unpublish.id]] });
  });

  it('names the other records of the same offer', () => {
    const same = { ...offerDecision('same-as', 1), other: offerB } as OfferDecision;
    expect(foldOffer({ id: offerA, decisions: [same] }).sameAs).toEqual([offerB]);
  });
});

describe('the seats of an offer', () => {
  const faults = (change: object, used?: readonly (readonly [IsoWeek, number])[]) =>
    capacityFaults({ seats: 4, seatsPerWeek: 2, weeks: [week5, week6], ...change }, new Map(used)).map(
      ({ because }) => because,
    );
  const cases: readonly [readonly string[], object, (readonly (readonly [IsoWeek, number])[])?][] = [
    [[], {}],
    [[], { seats: 5 }],
    [['seats-over-weeks'], { seats: 6 }],
    [['group-over-seats'], { seats: 1 }],
    [['no-week'], { weeks: [] }],
    [['week-not-real'], { weeks: [week5, '2027-W53'] }],
    [
      [],
      {},
      [
        [week5, 2],
        [week6, 2],
      ],
    ],
    [['week-under-used'], {}, [[week5, 3]]],
    [['week-under-used'], { weeks: [week6], seats: 2 }, [[week5, 1]]],
    [
      ['seats-under-used'],
      { seats: 2 },
      [
        [week5, 2],
        [week6, 1],
      ],
    ],
  ];
  for (const [expected, change, used] of cases) {
    it(`${JSON.stringify(change)} with ${JSON.stringify(used ?? [])} in use: ${expected.join() || 'well'}`, () =>
      expect(faults(change, used)).toEqual(expected));
  }
});

describe('a reservation', () => {
  const plain = { id: 'school:0590001B' as SchoolId, qpv: false };
  const open = (reservedTo: object, school: Parameters<typeof isOpenTo>[1] = plain) =>
    isOpenTo(anOffer(offerA, { reservedTo }), school);

  it('lets in whom any line fits', () => {
    expect(open({ schools: [plain.id] })).toBe(true);
    expect(open({ schools: [aSchool.id] })).toBe(false);
    expect(open({ rep: true })).toBe(false);
    expect(open({ rep: true }, { ...plain, network: 'rep+' })).toBe(true);
    expect(open({ qpv: true }, { ...plain, qpv: true })).toBe(true);
    expect(open({ schools: [aSchool.id], qpv: true }, { ...plain, qpv: true })).toBe(true);
  });

  it('that names nobody is none; an unknown school fits none', () => {
    for (const reservedTo of [{}, { schools: [] }, { rep: false }]) {
      expect(isReserved({ reservedTo })).toBe(false);
      expect(open(reservedTo)).toBe(true);
    }
    expect(isOpenTo(anOffer(offerA), undefined)).toBe(true);
    expect(isOpenTo(anOffer(offerA, { reservedTo: { rep: true } }), undefined)).toBe(false);
  });
});
