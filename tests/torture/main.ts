import { parseArgs } from 'node:util';
import { runKills } from './kills.ts';
import { runStorm } from './storm/storm.ts';

/** `npm run torture`: storms of simulated machines, or kills of a real browser; ends with 1 when anything was lost. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    seed: { type: 'string' },
    machines: { type: 'string', default: '8' },
    acts: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '1' },
    'first-seed': { type: 'string', default: '1' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

async function kill(kills: number): Promise<boolean> {
  const seed = values.seed ?? String(Date.now());
  say(`torture: ${kills} kills, --seed ${seed}`);
  const { acknowledged, underWay, faults } = await runKills({ kills, seed, say });
  for (const fault of faults) say(fault);
  say(`${acknowledged} acts were saved and ${underWay} met a kill; ${faults.length} faults (--seed ${seed})`);
  return faults.length === 0 && acknowledged > 0;
}

async function storms(): Promise<boolean> {
  const [machines, acts, seeds, first] = [
    values.machines,
    values.acts,
    values.seeds,
    values['first-seed'],
  ].map(Number) as [number, number, number, number];
  let isWell = true;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { wrong, ...figures } = await runStorm({ seed, machines, acts });
    say(JSON.stringify({ ...figures, wrong: wrong.length }));
    if (wrong.length === 0) continue;
    isWell = false;
    for (const line of wrong.slice(0, 30)) say(`  ${line}`);
    say(`again: npm run torture -- --machines ${machines} --acts ${acts} --first-seed ${seed} --seeds 1`);
  }
  return isWell;
}

process.exitCode = (await (values.kills === undefined ? storms() : kill(Number(values.kills)))) ? 0 : 1;
