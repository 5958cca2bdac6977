import { kept, type Measure, note, prepareKept } from './stand.ts';
import { median } from './statistics.ts';

interface Cost {
  readonly insert: number;
  readonly load: number;
}

/** What sealing costs: the program's own local database with its seal, and with one that seals nothing. */
export const measureEncryption: Measure = async (stand, tell) => {
  await prepareKept(stand);
  for (const alone of [false, true]) {
    const took = { sealed: [] as Cost[], clear: [] as Cost[] };
    for (let round = 0; round < stand.rounds; round += 1) {
      for (const how of round % 2 === 0 ? (['clear', 'sealed'] as const) : (['sealed', 'clear'] as const)) {
        const browser = await stand.claire.start(kept);
        const page = await browser.bench();
        took[how].push(await page.ask<Cost>(`bench.encryption('${how}', ${alone})`));
        await browser.close();
      }
    }
    note(`encryption ${alone ? 'of single rows' : 'of packs'}: ${JSON.stringify(took)}`);
    const of = (costs: readonly Cost[], name: keyof Cost) => median(costs.map((cost) => cost[name]));
    for (const name of ['insert', 'load'] as const) {
      tell({
        name: `encryption-${name}${alone ? '-single' : ''}`,
        value: of(took.sealed, name),
        unit: 'ms',
        baseline: { name: 'the same, not sealed', value: of(took.clear, name) },
      });
    }
  }
};
