import { toAppError } from '#shared/errors/app-error.ts';
import { measureFaults } from './bench/faults.ts';
import { type Area, teller } from './bench/figure.ts';
import { benchHelp } from './bench/help.ts';
import { readBenchOptions } from './bench/options.ts';
import { type Measure, withStand } from './bench/stand.ts';
import { measureStart } from './bench/start.ts';
import { measureSync } from './bench/sync.ts';
import { measureWork } from './bench/work.ts';
import { sentenceFor } from './text.ts';

const measures: Record<Area, Measure> = {
  sync: measureSync,
  start: measureStart,
  work: measureWork,
  faults: measureFaults,
};

async function main(args: readonly string[]): Promise<void> {
  const options = readBenchOptions(args);
  if (options === 'help') return void process.stdout.write(benchHelp);
  await withStand(options, async (stand) => {
    for (const area of options.areas) await measures[area](stand, teller(area, options.n));
  });
}

await main(process.argv.slice(2)).then(
  () => process.exit(0),
  (thrown: unknown) => {
    const error = toAppError(thrown);
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exit(error.kind === 'invalid' ? 2 : 1);
  },
);
