import { at, createRandom } from '#build/scripts/seed/random.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { readCentre } from '../checks/at-centre.ts';
import { flagsAtCentre, wrongFlags } from '../checks/flagged-alike.ts';
import { brokenPromises } from '../checks/promises-kept.ts';
import { fallSilent, requestBound } from '../checks/requests.ts';
import { differences } from '../checks/same-everywhere.ts';
import { liveThrough } from './day.ts';
import type { Host } from './host.ts';
import { createLaptop, type Laptop } from './laptop.ts';
import { createMemoryHost } from './memory-host.ts';
import { createPromises, type Promises } from './promises.ts';
import { settleDown } from './settle-down.ts';
import { seedTightCampaign } from './tight-campaign.ts';

export interface StormOptions {
  readonly seed: number;
  readonly machines: number;
  /** All machines' together. */
  readonly acts: number;
  readonly host?: Host;
}

export interface StormOutcome {
  readonly seed: number;
  /** Acts that people began, and those that they were told are saved. */
  readonly begun: number;
  readonly saved: number;
  readonly killed: number;
  readonly filled: number;
  readonly jumps: number;
  readonly faults: number;
  readonly requests: number;
  readonly bound: number;
  /** What the laptops show at the end: seats given twice, contradictions, pupils placed twice. */
  readonly flags: number;
  readonly refused: number;
  readonly seconds: number;
  /** What went wrong, in words; must be empty. */
  readonly wrong: readonly string[];
}

/** One storm: several machines at work under faults, then calm, then the count of what is left. */
export async function runStorm({
  seed,
  machines,
  acts,
  host = createMemoryHost(),
}: StormOptions): Promise<StormOutcome> {
  const begin = Date.now();
  const random = createRandom(`storm ${seed}`);
  const centre = await startTestCentre();
  const laptops: Laptop[] = [];
  try {
    await seedTightCampaign(centre, random.fork('campaign'));
    const people = [centre.claire, centre.karim, centre.coordinator];
    for (let number = 1; number <= machines; number += 1) {
      const as = at(people, (number - 1) % people.length);
      laptops.push(await createLaptop({ number, centre, as, host, random: random.fork(`laptop ${number}`) }));
    }
    const promises = createPromises();
    const each = Math.ceil(acts / machines);
    await orStandstill(
      Promise.all(
        laptops.map((laptop) => liveThrough(laptop, each, random.fork(`day of ${laptop.name}`), promises)),
      ),
      laptops,
      promises,
    );
    return { ...(await takeStock(centre, laptops, promises)), seed, seconds: (Date.now() - begin) / 1_000 };
  } finally {
    await Promise.all(laptops.map((laptop) => laptop.end()));
    await host.stop();
    await centre.stop();
  }
}

/** Milliseconds in which at least one act is begun, even on a starved machine; without any, something waits for ever. */
const standstillMs = 180_000;

/** The days, or an error that says what each laptop was waiting for when nothing went on any more. */
async function orStandstill(
  days: Promise<unknown>,
  laptops: readonly Laptop[],
  promises: Promises,
): Promise<void> {
  let begun = -1;
  const watch = new AbortController();
  const standstill = new Promise<never>((_, reject) => {
    const timer = setInterval(() => {
      if (promises.counts.begun === begun) {
        const waiting = laptops.map((one) => `${one.name}: ${one.diary.now} ${stateOf(one)}`);
        reject(new Error(`nothing goes on any more: ${waiting.join(' | ')}`));
      }
      begun = promises.counts.begun;
    }, standstillMs);
    watch.signal.addEventListener('abort', () => clearInterval(timer));
  });
  try {
    await Promise.race([days, standstill]);
  } finally {
    watch.abort();
  }
}

async function takeStock(
  centre: TestCentre,
  laptops: readonly Laptop[],
  promises: Promises,
): Promise<Omit<StormOutcome, 'seed' | 'seconds'>> {
  const total = (of: (laptop: Laptop) => number): number => laptops.reduce((sum, one) => sum + of(one), 0);
  let apart: string[] = [];
  let flags = new Set<string>() as ReadonlySet<string>;
  const isSame = async (): Promise<boolean> => {
    const there = await readCentre(centre);
    flags = flagsAtCentre(there);
    apart = laptops.flatMap((laptop) => [...differences(laptop, there), ...wrongFlags(laptop, flags)]);
    return apart.length === 0;
  };
  const settled = await settleDown(laptops, isSame);
  const wrong: string[] = [];
  if (!settled) {
    await isSame();
    wrong.push(...laptops.map((one) => `not at rest: ${one.name} ${stateOf(one)}`), ...apart);
  }
  const there = await readCentre(centre);
  wrong.push(...brokenPromises(promises, laptops, there));
  wrong.push(...there.branches.map((id) => `branches of ${id} at the centre`));
  const asides = laptops.flatMap((one) => one.workspace()?.aside.list() ?? []);
  if (!(await fallSilent(laptops))) wrong.push('requests go on and on while nobody does anything');
  const requests = total(({ weather }) => weather.counts.requests);
  const bound = requestBound(laptops, there, promises.counts.begun);
  if (requests > bound) wrong.push(`${requests} requests, more than ${bound}`);
  return {
    begun: promises.counts.begun,
    saved: promises.all.length,
    killed: total(({ counts }) => counts.killed),
    filled: total(({ counts }) => counts.filled),
    jumps: total(({ counts }) => counts.jumps),
    faults: total(({ weather }) => weather.counts.faults),
    requests,
    bound,
    flags: flags.size,
    refused: asides.length,
    wrong,
  };
}

function stateOf({ workspace, proxy }: Laptop): string {
  const last = proxy.seen.slice(-4).map(({ method, path }) => `${method} ${path.slice(0, 90)}`);
  return JSON.stringify({ ...workspace()?.sync.status(), open: proxy.open(), last });
}
