import type { Page } from 'playwright-core';
import { outputOf } from '#build/scripts/bundle.ts';
import { createRandom, type Random } from '#build/scripts/seed/random.ts';
import { sizesFrom } from '#build/scripts/seed/seed-campaign.ts';
import { startWebShell } from '#electron/web/main.ts';
import type { Candidacy } from '#shared/records/candidacy/schema.ts';
import { type CampaignCentre, startCampaignCentre } from '#tests/e2e/fixtures/campaign-centre.ts';
import { layOut, type World } from '#tests/e2e/fixtures/world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
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
  /** Acts that the page said were saved. */
  readonly acknowledged: number;
  /** Acts that a kill met before the page had said anything: each must be there whole or not at all. */
  readonly underWay: number;
  /** What went wrong, in words; must be empty. */
  readonly faults: readonly string[];
}

/** Longest time until the kill, in ms: some acts fit in, on a slow machine one. */
const longest = 4_000;

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
  const shell = await startWebShell({
    profile: `${folder.path}/shell`,
    port: 0,
    pages: { kind: 'built', folder: outputOf('renderer') },
    program: { name: 'Relais', version: '0.0.0' },
    centralAddress: centre.url,
    embedded: null,
  });
  const acts = { acknowledged: new Set<string>(), underWay: new Set<string>() };
  const faults: string[] = [];
  let browser: KillableBrowser | undefined;
  const start = async () => {
    browser = await startKillableBrowser(`${folder.path}/browser`);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(shell.address);
    return { browser, page };
  };
  try {
    for (let round = 1; round <= kills; round += 1) {
      const { browser: running, page } = await start();
      const isOffline = round > 2 && random.chance(0.4);
      await (isOffline ? centre.plug.pull() : centre.plug.putBack());
      if (round > 1) await isOpen(page);
      else await signIn(page, centre.people.claire);
      const moment = round === 1 ? random.between(200, 1_500) : random.between(100, longest);
      const before = acts.acknowledged.size;
      await untilKilled(page, round, random.fork(`round ${round}`), { moment, running, acts, world });
      const done = acts.acknowledged.size - before;
      say(
        `kill ${round}/${kills} after ${moment} ms, ${done} acts saved${isOffline ? ', without the centre' : ''}`,
      );
    }
    await centre.plug.putBack();
    const { page } = await start();
    if (kills === 0) await signIn(page, centre.people.claire);
    await isUpToDate(page);
    faults.push(...(await whatIsWrong(centre, candidacies, acts)));
  } finally {
    await browser?.kill();
    await shell.stop();
    await centre.stop();
    await folder.remove();
  }
  const { acknowledged, underWay } = acts;
  return { kills, acknowledged: acknowledged.size, underWay: underWay.size, faults };
}

interface Round {
  readonly moment: number;
  readonly running: KillableBrowser;
  readonly acts: { readonly acknowledged: Set<string>; readonly underWay: Set<string> };
  readonly world: World;
}

/** Acts on everything, as fast as the page goes, while others write at the centre, until the browser is gone. */
async function untilKilled(
  page: Page,
  round: number,
  random: Random,
  { moment, running, acts, world }: Round,
) {
  let gone = false;
  // Half of the rounds are cut off while they still start, receive and replay; the others while they act.
  if (round > 1 && random.chance(0.6)) await openAll(page, 'secousse-');
  const killed = new Promise((resolve) => setTimeout(resolve, moment)).then(async () => {
    gone = true;
    await running.kill();
  });
  const work = async () => {
    await openAll(page, 'secousse-');
    for (let number = 1; !gone; number += 1) {
      if (random.chance(0.3)) await world.candidacy(`Arrivée-${round}-${number}`);
      const text = `tour ${round} acte ${number}`;
      acts.underWay.add(text);
      await noteOnAll(page, text);
      acts.underWay.delete(text);
      acts.acknowledged.add(text);
    }
  };
  // A page that is killed under somebody's hands throws whatever it was doing; before the kill, nothing may throw.
  const failed = await work().then(
    () => undefined,
    (thrown: unknown) => (gone ? undefined : thrown),
  );
  await killed;
  if (failed !== undefined) throw failed;
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
