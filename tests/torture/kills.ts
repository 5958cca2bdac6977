import type { Page } from 'playwright-core';
import { outputOf } from '#build/scripts/bundle.ts';
import { createRandom } from '#build/scripts/seed/random.ts';
import { sizesFrom } from '#build/scripts/seed/seed-campaign.ts';
import { startWebShell } from '#electron/web/main.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import { type CampaignCentre, startCampaignCentre } from '#tests/e2e/fixtures/campaign-centre.ts';
import { layOut, type World } from '#tests/e2e/fixtures/world.ts';
import { createFaultProxy } from '#tests/support/fault-proxy.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createKillMoment, type KillMoment, type Phase, phases } from './kill-moment.ts';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';
import { isOpen, isUpToDate, noteOnAll, openAll, signIn } from './worker-at-the-page.ts';

export interface KillsOptions {
  readonly kills: number;
  /** The same seed draws the same acts, gaps and moments; the machine's own timing stays its own. */
  readonly seed: string;
  /** How many candidacies each act is on. */
  readonly many?: number;
  readonly say?: (line: string) => void;
}

export interface KillsOutcome {
  readonly kills: number;
  /** How many of them met the browser in the middle of what. */
  readonly hits: Readonly<Record<Phase, number>>;
  /** Acts that the page said were saved. */
  readonly acknowledged: number;
  /** Acts that a kill met before the page had said anything: each must be there whole or not at all. */
  readonly underWay: number;
  /** What went wrong, in words; must be empty. */
  readonly faults: readonly string[];
}

/**
 * Works, kills the browser with SIGKILL, starts it again on the same profile, again and again: first sync, batches,
 * sending and receiving, with the centre reachable or not. At the end everything that was acknowledged must lie at the
 * centre, and no batch by halves.
 */
export async function runKills({
  kills,
  seed,
  many = 25,
  say = () => undefined,
}: KillsOptions): Promise<KillsOutcome> {
  const random = createRandom(seed);
  const centre = await startCampaignCentre(sizesFrom({ candidacies: 400 }));
  const world = await layOut(centre);
  const candidacies: Candidacy[] = [];
  for (let number = 0; number < many; number += 1)
    candidacies.push(await world.candidacy(`Secousse-${number}`));
  const folder = await temporaryFolder();
  const proxy = await createFaultProxy(centre.url);
  const hits: Record<Phase, number> = { 'bulk act': 0, push: 0, pull: 0, 'first sync': 0 };
  const shell = await startWebShell({
    profile: `${folder.path}/shell`,
    port: 0,
    pages: { kind: 'built', folder: outputOf('renderer') },
    program: { name: 'Relais', version: '0.0.0' },
    centralAddress: proxy.url,
    embedded: null,
  });
  const acts = { acknowledged: new Set<string>(), underWay: new Set<string>() };
  const faults: string[] = [];
  let browser: KillableBrowser | undefined;
  const start = async (profile: string) => {
    browser = await startKillableBrowser(`${folder.path}/${profile}`);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(shell.address);
    return { browser, page };
  };
  try {
    for (let round = 1; round <= kills; round += 1) {
      const phase = phases[(round - 1) % phases.length] ?? 'bulk act';
      const isFirst = phase === 'first sync';
      const isOffline = phase === 'bulk act' && round > 1 && random.chance(0.4);
      await (isOffline ? centre.plug.pull() : centre.plug.putBack());
      const moment = createKillMoment(phase, proxy, random.fork(`moment ${round}`));
      const profile = isFirst ? `first-${round}` : 'browser';
      const { browser: running, page } = await start(profile);
      if (round === 1) await signIn(page, centre.people.claire);
      else if (!isFirst) await isOpen(page);
      const before = acts.acknowledged.size;
      const isHit = await untilKilled(page, round, { phase, moment, running, acts, world });
      if (isHit) hits[phase] += 1;
      if (isFirst) await isWhole(start, profile);
      const done = acts.acknowledged.size - before;
      say(
        `kill ${round}/${kills} in ${phase}${isHit ? '' : ' (missed)'}, ${done} acts saved${isOffline ? ', without the centre' : ''}`,
      );
    }
    await centre.plug.putBack();
    const { page } = await start('browser');
    if (kills === 0) await signIn(page, centre.people.claire);
    await isUpToDate(page);
    faults.push(...(await whatIsWrong(centre, candidacies, acts)));
  } finally {
    await browser?.kill();
    await shell.stop();
    await proxy.stop();
    await centre.stop();
    await folder.remove();
  }
  const { acknowledged, underWay } = acts;
  return { kills, hits, acknowledged: acknowledged.size, underWay: underWay.size, faults };
}

interface Round {
  readonly phase: Phase;
  readonly moment: KillMoment;
  readonly running: KillableBrowser;
  readonly acts: { readonly acknowledged: Set<string>; readonly underWay: Set<string> };
  readonly world: World;
}

/** Acts on everything, as fast as the page goes, until the browser is gone. True when that met the phase it was meant for. */
async function untilKilled(
  page: Page,
  round: number,
  { phase, moment, running, acts, world }: Round,
): Promise<boolean> {
  let gone = false;
  const killed = moment.reached.then(async (isHit) => {
    gone = true;
    await running.kill();
    return isHit;
  });
  const act = async (text: string) => {
    acts.underWay.add(text);
    await noteOnAll(page, text, () => moment.begins('bulk act'));
    acts.underWay.delete(text);
    acts.acknowledged.add(text);
  };
  const work = async () => {
    if (phase === 'first sync') return;
    await openAll(page, 'secousse-');
    if (phase !== 'bulk act') await act(`tour ${round} avant`);
    moment.arm();
    if (phase === 'pull') {
      moment.begins('pull');
      for (let number = 1; !gone && number < 6; number += 1)
        await world.candidacy(`Arrivée-${round}-${number}`);
    }
    for (let number = 1; !gone && phase !== 'pull'; number += 1) await act(`tour ${round} acte ${number}`);
  };
  // A page that is killed under somebody's hands throws whatever it was doing; before the kill, nothing may throw.
  const failed = await work().then(
    () => undefined,
    (thrown: unknown) => (gone ? undefined : thrown),
  );
  const isHit = await killed;
  if (failed !== undefined) throw failed;
  return isHit;
}

/** A first copy that was cut off is completed when it is opened again. */
async function isWhole(
  start: (profile: string) => Promise<{ browser: KillableBrowser; page: Page }>,
  profile: string,
): Promise<void> {
  const { browser, page } = await start(profile);
  await isUpToDate(page);
  await openAll(page, 'secousse-');
  await browser.kill();
}

async function whatIsWrong(
  centre: CampaignCentre,
  candidacies: readonly Candidacy[],
  { acknowledged, underWay }: Round['acts'],
): Promise<string[]> {
  const holders = new Map<string, number>();
  for (const { id } of candidacies) {
    const { decisions } = (await centre.read(id)) as unknown as {
      decisions: { kind: string; text?: string }[];
    };
    const texts = decisions.flatMap(({ kind, text }) => (kind === 'note' && text ? [text] : []));
    for (const text of new Set(texts)) holders.set(text, (holders.get(text) ?? 0) + 1);
    if (new Set(texts).size < texts.length) holders.set(`twice on ${id}`, -1);
  }
  const lost = [...acknowledged].filter((text) => holders.get(text) !== candidacies.length);
  const halves = [...underWay].filter((text) => ![undefined, candidacies.length].includes(holders.get(text)));
  const twice = [...holders].filter(([, count]) => count === -1).map(([text]) => text);
  return [
    ...lost.map((text) => `lost: ${text} is on ${holders.get(text) ?? 0} of ${candidacies.length}`),
    ...halves.map((text) => `by halves: ${text} is on ${holders.get(text)} of ${candidacies.length}`),
    ...twice,
  ];
}
