import { describe, expect, it } from 'vitest';
import { readSeedOptions } from '#build/scripts/seed/options.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { today } from './support.ts';

const needed = ['--url', 'http://127.0.0.1:5984', '--scope', '2026-59', '--admin', 'root:a:b'];

describe('the options of npm run seed', () => {
  it('have defaults for all but where and as whom', () => {
    expect(readSeedOptions(needed, today)).toEqual({
      url: 'http://127.0.0.1:5984',
      scope: '2026-59',
      admin: { name: 'root', password: 'a:b' },
      sizes: { students: 8_400, offers: 2_500, candidacies: 7_500 },
      randomSeed: '1',
      today,
    });
    expect(readSeedOptions(['--help', '--scope', 'x'], today)).toBe('help');
  });

  it('take sizes, a seed and a day', () => {
    const args = [
      ...needed,
      '--candidacies=300',
      '--offers',
      '20',
      '--random-seed',
      'été',
      '--today=2027-02-28',
    ];
    expect(readSeedOptions(args, today)).toMatchObject({
      sizes: { students: 336, offers: 20, candidacies: 300 },
      randomSeed: 'été',
      today: '2027-02-28',
    });
  });

  it.each([
    [['--students', '0'], 'start.bad-value', { flag: '--students', value: '0' }],
    [['--offers', 'beaucoup'], 'start.bad-value', { flag: '--offers', value: 'beaucoup' }],
    [['--candidacies', '1e3'], 'start.bad-value', { flag: '--candidacies', value: '1e3' }],
    [['--candidacies', '99999999'], 'start.bad-value', { value: '99999999' }],
    [['--today', '2027-02-30'], 'start.bad-value', { flag: '--today', value: '2027-02-30' }],
    [['--scope', '2026-62'], 'seed.scope', { scope: '2026-62' }],
    [['--scope', 'Nord'], 'scope', { scope: 'Nord' }],
    [['--admin', 'root'], 'admin-given', {}],
    [['--colour'], 'start.unknown', { flag: '--colour' }],
    [['--offers'], 'start.unknown', { flag: '--offers' }],
    [['more'], 'start.unknown', { flag: 'more' }],
  ])('refuse %j', (args, reason, details) => {
    expect(refusal([...needed, ...args])).toMatchObject({ reason, ...details });
  });

  it.each(['--url', '--scope', '--admin'])('need %s', (flag) => {
    const place = needed.indexOf(flag);
    expect(refusal(needed.toSpliced(place, 2))).toMatchObject({ reason: 'missing', flag });
  });
});

function refusal(args: readonly string[]): unknown {
  try {
    readSeedOptions(args, today);
  } catch (thrown) {
    return thrown instanceof AppError && thrown.kind === 'invalid' ? thrown.details : thrown;
  }
  return undefined;
}
