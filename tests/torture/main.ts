import { parseArgs } from 'node:util';
import { runKills } from './kills.ts';

/** `npm run torture`: how many kills, with which seed; ends with 1 when anything was lost. */
const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 20);
const seed = values.seed ?? String(Date.now());
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`torture: ${kills} kills, --seed ${seed}`);
const { acknowledged, underWay, faults } = await runKills({ kills, seed, say });
for (const fault of faults) say(fault);
const words = `${acknowledged} acts were saved and ${underWay} met a kill; ${faults.length} faults (--seed ${seed})`;
say(words);
process.exitCode = faults.length === 0 && acknowledged > 0 ? 0 : 1;
