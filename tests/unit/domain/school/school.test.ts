import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classWeeks } from '#shared/domain/school/class-weeks.ts';
import { distance } from '#shared/domain/school/distance.ts';
import { aSchool } from '../support/context.ts';
import { week5, week6 } from '../support/history.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  it('is that of the map between two stations', () => {
    const [lille, dunkerque] = [
      { lat: 50.6365, lng: 3.0702 },
      { lat: 51.0307, lng: 2.3689 },
    ];
    expect(distance(lille, dunkerque)).toBeGreaterThan(65_500);
    expect(distance(lille, dunkerque)).toBeLessThan(66_500);
    expect(distance({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBe(Math.round(Math.PI * 6_371_009));
  });

  it('is the same both ways, nought to itself and never shorter by a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 2);
      }),
    );
  });
});

describe('the weeks of a class', () => {
  const school = {
    ...aSchool,
    classes: { '3e A': { name: '3e A', weeks: [week6] }, '3e B': { name: '3e B', weeks: [] } },
  };
  it('are its own, else the school’s', () => {
    expect(classWeeks(school, '3e A')).toEqual([week6]);
    expect(classWeeks(school, '3e B')).toEqual([week5, week6]);
    expect(classWeeks(school, '3e C')).toEqual([week5, week6]);
    expect(classWeeks(school, 'constructor')).toEqual([week5, week6]);
  });
});
