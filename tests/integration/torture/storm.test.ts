import { expect, it } from 'vitest';
import { hunt } from '#tests/torture/planted/hunt.ts';
import { runStorm } from '#tests/torture/storm/storm.ts';

it('loses nothing, halves nothing and ends the same everywhere when machines live through faults', async () => {
  const first = Number(process.env['RELAIS_TORTURE_SEED'] ?? Date.now() % 1_000_000);
  for (const seed of [first, first + 1]) {
    const { wrong, saved, requests, bound } = await runStorm({ seed, machines: 4, acts: 240 });
    const again = `npm run torture -- --machines 4 --acts 240 --first-seed ${seed}`;
    expect(wrong, again).toEqual([]);
    expect(saved, again).toBeGreaterThan(0);
    expect(requests, again).toBeLessThanOrEqual(bound);
  }
}, 240_000);

it('finds a fault that is put into the program', async () => {
  const names = ['an act is written by half', 'what lost against a conflict is not sent again'] as const;
  const hunted = await hunt({ seeds: 4, names });
  expect(hunted.filter(({ found }) => !found)).toEqual([]);
}, 240_000);
