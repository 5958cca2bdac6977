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
  /** Claire's profile `kept` has the whole campaign in the program's database and in the plain one. */
  isKept: boolean;
}

/** A profile that areas share, for a first sync of a large campaign takes minutes. */
export const kept = 'kept';

/** Fills Claire's profile `kept` unless an area before did. */
export async function prepareKept(stand: Stand): Promise<void> {
  if (stand.isKept) return;
  const browser = await stand.claire.start(kept);
  const page = await browser.bench();
  await page.ask('bench.rawSync()');
  await page.ask('bench.firstSync().then(bench.close)');
  await browser.close();
  stand.isKept = true;
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
    if (claire && mehdi) await measure({ campaign, claire, mehdi, pages, n, rounds, isKept: false });
  } finally {
    for (const machine of machines) await machine.stop();
    await campaign.stop();
  }
}
