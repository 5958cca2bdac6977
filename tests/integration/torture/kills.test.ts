import { expect, it } from 'vitest';
import { runKills } from '#tests/torture/kills.ts';

it('loses no acknowledged act and halves no batch when the browser is killed five times', async () => {
  const seed = process.env['RELAIS_TORTURE_SEED'] ?? String(Date.now());
  const said: string[] = [];
  const outcome = await runKills({ kills: 5, seed, say: (line) => said.push(line) });
  expect(outcome.faults, `RELAIS_TORTURE_SEED=${seed}\n${said.join('\n')}`).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThan(0);
  // Each of them is met at least once.
  expect(
    Object.values(outcome.hits).every((count) => count > 0),
    said.join('\n'),
  ).toBe(true);
}, 240_000);
