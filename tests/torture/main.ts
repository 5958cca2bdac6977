import { parseArgs } from 'node:util';
import { hunt } from './planted/hunt.ts';
import { plant } from './planted/plant.ts';
import { isPlanted, plantedFaults } from './planted/planted-faults.ts';

/** `npm run torture`: storms of simulated machines, kills of a real browser, or planted faults; README.md tells more. */
const { values } = parseArgs({
  options: {
    machines: { type: 'string', default: '8' },
    acts: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '1' },
    'first-seed': { type: 'string', default: '1' },
    kills: { type: 'string' },
    seed: { type: 'string' },
    plant: { type: 'string' },
    planted: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

async function storms(): Promise<boolean> {
  const isLoaded =
    values.plant !== undefined && isPlanted(values.plant) && plant(plantedFaults[values.plant]);
  // Only what is loaded from here on has the planted fault in it.
  const { runStorms } = await import('./storm/storms.ts');
  const isWell = await runStorms({
    machines: Number(values.machines),
    acts: Number(values.acts),
    seeds: Number(values.seeds),
    first: Number(values['first-seed']),
    stopAtFirst: values.plant !== undefined,
    say,
  });
  if (values.plant !== undefined && !(isLoaded && isLoaded()))
    throw new Error(`${values.plant} was never loaded`);
  return isWell;
}

async function kill(kills: number): Promise<boolean> {
  const { runKills } = await import('./kills.ts');
  const seed = values.seed ?? String(Date.now());
  say(`torture: ${kills} kills, --seed ${seed}`);
  const { acknowledged, underWay, hits, faults } = await runKills({ kills, seed, say });
  say(JSON.stringify({ kills, ...hits, acknowledged, underWay, faults: faults.length }));
  for (const fault of faults) say(fault);
  say(`${acknowledged} acts were saved and ${underWay} met a kill; ${faults.length} faults (--seed ${seed})`);
  return faults.length === 0 && acknowledged > 0;
}

async function isFine(): Promise<boolean> {
  if (values.planted) return (await hunt({ seeds: Number(values.seeds), say })).every(({ found }) => found);
  return values.kills === undefined ? storms() : kill(Number(values.kills));
}

process.exitCode = (await isFine()) ? 0 : 1;
