import { describe, expect, test } from 'vitest';
import { readBenchOptions } from '#build/scripts/bench/options.ts';
import { median, quantile } from '#build/scripts/bench/statistics.ts';
import { AppError } from '#shared/errors/app-error.ts';

describe('the command line of the bench', () => {
  test('without arguments measures everything at 10,000', () => {
    expect(readBenchOptions([])).toEqual({
      areas: ['sync', 'start', 'work', 'faults'],
      n: 10_000,
      rounds: 3,
    });
  });

  test('takes one round where one takes minutes, unless told otherwise', () => {
    expect(readBenchOptions(['--area', 'work', '--n', '100000'])).toEqual({
      areas: ['work'],
      n: 100_000,
      rounds: 1,
    });
    expect(readBenchOptions(['--n=100000', '--rounds=2'])).toMatchObject({ rounds: 2 });
  });

  test.each([
    [['--area', 'speed'], 'start.bad-value'],
    [['--n', '0'], 'start.bad-value'],
    [['--n', '1e4'], 'start.bad-value'],
    [['--n'], 'start.bad-value'],
    [['--rounds', '-1'], 'start.bad-value'],
    [['--area'], 'start.bad-value'],
    [['--fast'], 'start.unknown'],
    [['sync'], 'start.unknown'],
  ])('refuses %j', (args, reason) => {
    const refused = () => readBenchOptions(args);
    expect(refused).toThrow(AppError);
    expect(refused).toThrow(
      expect.objectContaining({ kind: 'invalid', details: expect.objectContaining({ reason }) }),
    );
  });
});

test('a quantile is one of the values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  expect(quantile([5], 0.95)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});
