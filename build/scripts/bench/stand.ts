import { mkdir } from 'node:fs/promises';
import { type BenchPages, buildPages } from './build-pages.ts';
import { type BenchCampaign, benchFolder, openCampaign } from './campaign.ts';
import type { Tell } from './figure.ts';
import { type BenchMachine, startMachine } from './machine.ts';

/** What an area measures on. */
export interface Stand {
  readonly campaign: BenchCampaign;
  readonly claire: BenchMachine;
  readonly mehdi: BenchMachine;
  readonly pages: BenchPages;
  /** Candidacies. */
  readonly n: number;
  readonly rounds: number;
}

/** Measures something and tells its figures. */
export type Measure = (stand: Stand, tell: Tell) => Promise<void>;

/** Progress, for whoever waits at the terminal; figures alone go to the output stream. */
export function note(text: string): void {
  if (process.stderr.isTTY || process.env['RELAIS_BENCH_NOTES']) process.stderr.write(`${text}\n`);
}

/** Makes everything ready, lets `measure` use it, and puts it away. */
export async function withStand(
  { n, rounds }: Pick<Stand, 'n' | 'rounds'>,
  measure: (stand: Stand) => Promise<void>,
): Promise<void> {
  await mkdir(benchFolder, { recursive: true });
  const pages = await buildPages();
  let said = 0;
  const campaign = await openCampaign(n, (written) => {
    if (written >= said) note(`campaign: ${written} records`);
    said = Math.max(said, written + 10_000);
  });
  const machines: BenchMachine[] = [];
  try {
    for (const user of campaign.users) machines.push(await startMachine(campaign, user, pages));
    const [claire, mehdi] = machines;
    if (claire && mehdi) await measure({ campaign, claire, mehdi, pages, n, rounds });
  } finally {
    for (const machine of machines) await machine.stop();
    await campaign.stop();
  }
}
