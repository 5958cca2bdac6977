import { expect, it } from 'vitest';
import { waitAfter } from '#electron/services/lock/tries.ts';

it('lets two slips pass, then waits twice as long each time, never over a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5].map(waitAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000]);
  expect(waitAfter(50)).toBe(900_000);
});
