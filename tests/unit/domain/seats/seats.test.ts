import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import { SeatIndex } from '#shared/domain/seats/seat-index.ts';
import { type Capacity, seatsOf } from '#shared/domain/seats/seats-of.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { IsoWeek, PlacementId, StudentId } from '#shared/records/ids.ts';
import {
  accept,
  cancel,
  confirm,
  decline,
  fold,
  forward,
  inTurn,
  offerA,
  offerB,
  submit,
  week5,
  week6,
} from '../support/history.ts';
import { ulid } from '../support/stamps.ts';

const capacities: readonly Capacity[] = [
  { id: offerA, weeks: [week5, week6], seats: 3, seatsPerWeek: 2 },
  { id: offerB, weeks: [week5], seats: 1, seatsPerWeek: 1 },
];
const weeks: readonly IsoWeek[] = [week5, week6];
const offerOf = (id: string) => capacities.find((offer) => offer.id === id);

const ends: readonly (readonly CandidacyChoice[])[] = [
  [],
  [forward],
  [forward, accept],
  [forward, accept, confirm],
  [forward, accept, confirm, cancel],
  [forward, decline],
];
const aState = (id: number, student: number, end: number, offer: number, week: number): CandidacyState => {
  const from = { ...submit, offerId: offer ? offerB : offerA, week: weeks[week] ?? week5 } as CandidacyChoice;
  return fold(inTurn(from, ...(ends[end] ?? [])), id, `student:${ulid(student)}` as StudentId);
};
const anyState = fc
  .tuple(fc.nat({ max: 7 }), fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.nat({ max: 1 }), fc.nat({ max: 1 }))
  .map(([id, student, end, offer, week]) => aState(id, student, end, offer, week));

describe('seats', () => {
  const held = (n: number) => aState(n, n, 2, 0, 0);
  const placed = (n: number, week = 0) => aState(n, n, 3, 0, week);
  const [offer] = capacities;
  if (offer === undefined) throw new Error('no offer');

  it('are free, held or taken, with who', () => {
    expect(seatsOf(offer, week5, [placed(2), held(1), aState(3, 3, 1, 0, 0)])).toEqual({
      capacity: 2,
      held: 1,
      taken: 1,
      season: { capacity: 3, held: 1, taken: 1 },
      holders: [held(1).id],
      takers: [placed(2).id],
      free: 0,
      untaken: 1,
      overbooked: 0,
    });
  });

  it('are limited by the season', () => {
    const states = [placed(1, 1), placed(2, 1), held(3)];
    expect(seatsOf(offer, week5, states)).toMatchObject({ free: 0, untaken: 1, overbooked: 0 });
    const over = [...states, held(4)];
    expect(seatsOf(offer, week5, over)).toMatchObject({ free: 0, overbooked: 1 });
  });

  it('given twice are over-booked, and so are those of a week that was dropped', () => {
    expect(seatsOf(offer, week5, [placed(1), placed(2), held(3)])).toMatchObject({
      overbooked: 1,
      free: 0,
      untaken: 0,
    });
    const dropped = { ...offer, weeks: [week6] };
    expect(seatsOf(dropped, week5, [placed(1)])).toMatchObject({ capacity: 0, overbooked: 1 });
  });
});

describe('the index of seats, its laws', () => {
  it('counts at every moment what counting anew would', () => {
    const change = fc.oneof(
      { weight: 4, arbitrary: anyState.map((state) => ({ put: state, remove: undefined })) },
      { weight: 1, arbitrary: anyState.map((state) => ({ put: undefined, remove: state.id })) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const index = new SeatIndex();
        const now = new Map<string, CandidacyState>();
        for (const { put, remove } of changes) {
          if (put !== undefined) {
            index.put(put);
            now.set(put.id, put);
          } else if (remove !== undefined) {
            index.remove(remove);
            now.delete(remove);
          }
        }
        for (const offer of capacities) {
          for (const week of weeks) {
            const anew = seatsOf(offer, week, now.values());
            expect(index.seats(offer, week)).toEqual(anew);
            expect(index.free(offer, week)).toBe(anew.free);
          }
        }
        const over = capacities.flatMap((offer) =>
          weeks.flatMap((week) => {
            const seats = seatsOf(offer, week, now.values());
            return seats.overbooked > 0 ? [{ offerId: offer.id, week, seats }] : [];
          }),
        );
        const name = (entry: { offerId: string; week: string }) => `${entry.offerId} ${entry.week}`;
        const found = index.overbooked(offerOf);
        expect(found.map(name).sort()).toEqual(over.map(name).sort());
        const perPupil = new Map<string, number>();
        for (const { status, studentId } of now.values()) {
          if (status === 'placed') perPupil.set(studentId, (perPupil.get(studentId) ?? 0) + 1);
        }
        const doubles = [...perPupil].filter(([, count]) => count > 1).map(([student]) => student);
        expect(
          index
            .doublePlacements()
            .map(({ studentId }) => studentId)
            .sort(),
        ).toEqual(doubles.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('keeps seats from going missing or appearing: capacity, held and taken account for all', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 12 }), (states) => {
        const index = new SeatIndex();
        for (const state of states) index.put(state);
        for (const offer of capacities) {
          for (const week of weeks) {
            const { capacity, held, taken, free, untaken, overbooked, season } = index.seats(offer, week);
            expect(free).toBeLessThanOrEqual(Math.max(0, capacity - held - taken));
            expect(free).toBeLessThanOrEqual(untaken);
            expect(free > 0 && overbooked > 0).toBe(false);
            expect(held <= season.held && taken <= season.taken).toBe(true);
          }
        }
      }),
    );
  });

  it('tells whether a seat changed hands', () => {
    const index = new SeatIndex();
    expect(index.put(aState(1, 1, 1, 0, 0))).toBe(false);
    expect(index.put(aState(1, 1, 2, 0, 0))).toBe(true);
    expect(index.put(aState(1, 1, 2, 0, 0))).toBe(false);
    expect(index.put(aState(1, 1, 3, 0, 0)), 'held to taken').toBe(true);
    expect(index.put(aState(1, 1, 2, 0, 0))).toBe(true);
    expect(index.put(aState(1, 1, 2, 0, 1))).toBe(true);
    expect(index.put(aState(1, 1, 4, 0, 1))).toBe(true);
  });
});

describe('a pupil with two places', () => {
  it('is seen, also when the family found one', () => {
    const index = new SeatIndex();
    const state = aState(1, 1, 3, 0, 0);
    index.put(state);
    expect(index.doublePlacements()).toEqual([]);
    const id = `placement:family:${ulid(1)}:${week6}` as PlacementId;
    index.putPlace(state.studentId, { id, week: week6 });
    expect(index.doublePlacements()).toEqual([
      {
        studentId: state.studentId,
        places: [
          { id: state.id, week: week5, offerId: offerA },
          { id, week: week6 },
        ],
      },
    ]);
    expect(index.placesOf(state.studentId)).toHaveLength(2);
    index.removePlace(state.studentId, id);
    expect(index.doublePlacements()).toEqual([]);
  });
});
