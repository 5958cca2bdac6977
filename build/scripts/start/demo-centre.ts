import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CentralServer, startCentralServer } from '#electron/central-server/start-central-server.ts';
import type { EmbeddedCentre } from '#electron/services/central/central.ts';
import { rolesFor } from '#shared/central/roles.ts';
import { databaseOf } from '#shared/central/scope.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { provisionScope } from '../central/provision.ts';
import { nordSizes, seedCampaign } from '../seed/seed-campaign.ts';
import { fillSink } from '../seed/sinks.ts';
import { demoKeeperUser, startDemoKeeper } from './demo-keeper.ts';
import { demoUsers } from './demo-users.ts';

export const demoScope = '2026-59';

export interface DemoProgress {
  readonly written: number;
  readonly total: number;
}

export interface DemoCentre {
  readonly centre: EmbeddedCentre;
  readonly stop: CentralServer['stop'];
}

/**
 * Starts the embedded centre beside the profile, ready to sign in to; the first time with a made-up campaign, and soon
 * after with the keeper at work beside it. Killed
 * half-way, the next start goes on with the same campaign. Throws what a folder that cannot be written makes Node
 * throw (`EACCES`…).
 */
export async function startDemoCentre(
  profile: string,
  onProgress: (progress: DemoProgress) => void,
): Promise<DemoCentre> {
  const folder = `${profile}-centre`;
  const server = await startCentralServer({ folder });
  try {
    const { address, admin } = server;
    const keeper = await demoKeeperUser(folder);
    await provisionScope({ url: address, scope: demoScope, admin, users: [...demoUsers, keeper] });
    await seedOnce(server, path.join(folder, 'demo.json'), onProgress);
    const accounts = demoUsers.map((user) => {
      const { name, password, displayName } = user;
      return { name, password, displayName, roles: rolesFor(demoScope, user) };
    });
    const stopKeeper = startDemoKeeper(address, demoScope, keeper, folder);
    const stop = async () => {
      await stopKeeper();
      await server.stop();
    };
    return { centre: { address, accounts }, stop };
  } catch (thrown) {
    await server.stop();
    throw thrown;
  }
}

interface Seeded {
  /** The day the campaign is told from: a campaign that is gone on with must be told from the same one. */
  readonly today: IsoDate;
  readonly done: boolean;
}

async function seedOnce(
  server: CentralServer,
  file: string,
  onProgress: (progress: DemoProgress) => void,
): Promise<void> {
  const known = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Seeded)
    .catch(() => undefined);
  if (known?.done) return;
  const today = known?.today ?? (new Date().toISOString().slice(0, 10) as IsoDate);
  await writeFile(file, JSON.stringify({ today, done: false } satisfies Seeded));
  const sizes = nordSizes;
  const total = sizes.students + sizes.offers + sizes.candidacies;
  await seedCampaign({
    scope: demoScope,
    sizes,
    randomSeed: 'demo',
    today,
    sink: fillSink(server, databaseOf(demoScope)),
    onProgress: ({ written }) => onProgress({ written, total: Math.max(total, written) }),
  });
  await writeFile(file, JSON.stringify({ today, done: true } satisfies Seeded));
}
