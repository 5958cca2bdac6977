import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import type { Random } from '#build/scripts/seed/random.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { DataEvent } from '#renderer/data/port.ts';
import { usualPatience } from '#renderer/data/sync/patience.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { accessFor, impatient, openPage, type Page } from '#tests/support/machine.ts';
import { createWrongClock, type WrongClock } from './clock.ts';
import type { Host, Run } from './host.ts';
import { createWeather, type Weather } from './weather.ts';

/** One person's machine through all of a storm: it is opened, closed, killed and opened again on the same disk. */
export interface Laptop {
  readonly name: string;
  readonly as: CentreUser;
  readonly clock: WrongClock;
  readonly weather: Weather;
  readonly proxy: FaultProxy;
  /** The page that is open now. */
  readonly workspace: () => Workspace | undefined;
  readonly page: () => Page | undefined;
  /** What the page was told of every record since it was opened: what is shown, and what lies on the disk. */
  readonly shown: ReadonlyMap<string, AnyRecord>;
  /** Opens it if it is not open; false when the power went meanwhile. */
  open(options?: { readonly signedIn?: boolean }): Promise<boolean>;
  /** As a person does. False when it did not come to that. */
  close(): Promise<boolean>;
  kill(): void;
  /** The power goes, or the disk is full, at a disk's call to come. */
  breakSoon(): void;
  /** What became of it, or undefined when the machine died first, or cannot save any more. */
  orDeath<Value>(work: Promise<Value>): Promise<Value | undefined>;
  /** What is being waited for, to be told should it never come. */
  readonly diary: { now: string };
  readonly counts: { opened: number; killed: number; filled: number; jumps: number; signIns: number };
  signIn(): Promise<void>;
  /** From its next start on it gives the centre the usual time: all of this runs in one process, which may be slow. */
  calmDown(): void;
  end(): Promise<void>;
}

export interface LaptopParts {
  readonly number: number;
  readonly centre: TestCentre;
  readonly as: CentreUser;
  readonly host: Host;
  readonly random: Random;
}

/** A silence must not hold a storm up for a minute. */
const quickPatience = { ...impatient, silenceMs: 1_500, pollSilenceMs: 2_500 };

export async function createLaptop({ number, centre, as, host, random }: LaptopParts): Promise<Laptop> {
  const name = `machine ${number}`;
  const proxy = await createFaultProxy(centre.url);
  const weather = createWeather(proxy, random.fork('weather'));
  const clock = createWrongClock(random.fork('clock'));
  const roles = as.role === 'coordinator' ? [`scope:${centre.scope}:coordinator`] : ['facilitator'];
  const breakdowns = random.fork('breakdowns');
  const shown = new Map<string, AnyRecord>();
  const counts = { opened: 0, killed: 0, filled: 0, jumps: 0, signIns: 0 };
  let run: Run | undefined;
  let page: Page | undefined;
  let isCalm = false;

  const hear = (from: Run) => (event: DataEvent) => {
    if (from !== run) return;
    if (event.kind === 'failed') from.fall();
    if (event.kind !== 'records') return;
    for (const record of JSON.parse(event.json) as AnyRecord[]) shown.set(record.id, record);
    for (const id of event.removed) shown.delete(id);
  };
  const forget = (): void => {
    run = undefined;
    page = undefined;
  };
  /** Undefined when it died, by itself or because its disk was full. */
  async function orDeath<Value>(work: Promise<Value>): Promise<Value | undefined> {
    const mine = run;
    if (!mine) return undefined;
    const outcome = await Promise.race([
      work.then(
        (value) => ({ value }),
        (thrown: unknown) => ({ thrown }),
      ),
      mine.dead,
    ]);
    if (outcome && 'value' in outcome) return outcome.value;
    if (outcome && !mine.hasFallen()) throw outcome.thrown;
    mine.kill();
    if (run === mine) forget();
    return undefined;
  }

  return {
    name,
    as,
    clock,
    weather,
    proxy,
    shown,
    diary: { now: '' },
    counts,
    orDeath,
    workspace: () => page?.workspace,
    page: () => page,
    async open({ signedIn = true } = {}) {
      if (run && !run.hasFallen()) return true;
      run?.kill();
      forget();
      counts.opened += 1;
      shown.clear();
      const patience = isCalm ? usualPatience : quickPatience;
      const options = { centre, as, url: proxy.url, roles, signedIn, now: clock.now, patience };
      const mine = host.start(name, random.fork(`run ${counts.opened}`), options);
      run = mine;
      // Some machines lose their power while they are still starting.
      if (breakdowns.chance(0.1)) breakSoon();
      const opened = await orDeath(openPage(mine.port, options, mine.end, hear(mine)));
      if (opened) page = opened;
      return opened !== undefined;
    },
    async close() {
      const open = page?.workspace;
      const done = open && (await orDeath(open.close().then(() => true)));
      forget();
      return done === true;
    },
    kill() {
      if (run) counts.killed += 1;
      run?.kill();
      forget();
    },
    breakSoon: () => breakSoon(),
    async signIn() {
      weather.signedOut(false);
      counts.signIns += 1;
      await (page && orDeath(page.workspace.sync.signedIn(accessFor({ centre, as, url: proxy.url }))));
    },
    calmDown() {
      isCalm = true;
    },
    async end() {
      run?.kill();
      forget();
      await proxy.stop();
    },
  };

  function breakSoon(): void {
    const how = breakdowns.weighted([
      ['before', 4],
      ['after', 4],
      ['full', 1],
    ] as const);
    if (how === 'full') counts.filled += 1;
    else counts.killed += 1;
    run?.breakIn(breakdowns.between(1, 40), how);
  }
}
