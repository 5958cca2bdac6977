import { runStorm, type StormOutcome } from './storm.ts';

export interface StormsOptions {
  readonly machines: number;
  readonly acts: number;
  readonly seeds: number;
  /** The seed of the first storm; those that follow count on. */
  readonly first: number;
  readonly stopAtFirst?: boolean;
  readonly say: (line: string) => void;
}

/** One storm for each seed, each told as a line of JSON. True when nothing was wrong in any. */
export async function runStorms(options: StormsOptions): Promise<boolean> {
  const { machines, acts, seeds, first, stopAtFirst = false, say } = options;
  let wrongSeeds = 0;
  const total = { begun: 0, saved: 0, killed: 0, faults: 0, requests: 0, bound: 0 };
  for (let seed = first; seed < first + seeds; seed += 1) {
    const outcome = await runStorm({ seed, machines, acts });
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += outcome[name];
    tell(outcome, say);
    if (outcome.wrong.length === 0) continue;
    wrongSeeds += 1;
    say(`again: npm run torture -- --machines ${machines} --acts ${acts} --first-seed ${seed} --seeds 1`);
    if (stopAtFirst) break;
  }
  say(JSON.stringify({ seeds, ...total, wrongSeeds }));
  return wrongSeeds === 0;
}

const mostLines = 30;

function tell({ wrong, ...figures }: StormOutcome, say: (line: string) => void): void {
  say(JSON.stringify({ ...figures, wrong: wrong.length }));
  for (const line of wrong.slice(0, mostLines)) say(`  ${line.slice(0, 400)}`);
}
