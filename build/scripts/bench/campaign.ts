import { randomInt } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startCentralServer } from '#electron/central-server/start-central-server.ts';
import { databaseOf, filesDatabaseOf } from '#shared/central/scope.ts';
import { root } from '../../vite/root.ts';
import { CentreClient, type Credentials } from '../central/centre-client.ts';
import { provisionScope } from '../central/provision.ts';
import type { CentreUser } from '../central/provision-users.ts';
import { dateOf } from '../seed/context.ts';
import { type SeedSink, seedCampaign, sizesFrom } from '../seed/seed-campaign.ts';
import { centreSink, fillSink } from '../seed/sinks.ts';

/** A centre with a campaign of so many candidacies, and two accounts to sign in with. */
export interface BenchCampaign {
  readonly url: string;
  readonly scope: string;
  readonly users: readonly [CentreUser, CentreUser];
  /** Records of all types. */
  readonly records: number;
  stop(): Promise<void>;
}

/** Where the bench keeps what it makes; never shipped. */
export const benchFolder = path.join(root, 'out/bench');

const seededScope = '2026-59';
const claire = { name: 'claire.delattre', displayName: 'Claire Delattre', role: 'facilitator' } as const;
const mehdi = { name: 'mehdi.benali', displayName: 'Mehdi Benali', role: 'facilitator' } as const;

/**
 * Opens a centre with `candidacies` candidacies, pupils and offers in proportion: the embedded one, kept for the next
 * run of the same day, or a scope of its own in the CouchDB that `RELAIS_COUCHDB_URL` names (with the admin's name and
 * password in it), which goes away with `stop`. `say` tells how far seeding is.
 */
export function openCampaign(candidacies: number, say: (written: number) => void): Promise<BenchCampaign> {
  const given = process.env['RELAIS_COUCHDB_URL'];
  return given ? openReal(given, candidacies, say) : openEmbedded(candidacies, say);
}

async function openEmbedded(candidacies: number, say: (written: number) => void): Promise<BenchCampaign> {
  const today = dateOf(Date.now());
  const folder = path.join(benchFolder, `centre-${candidacies}`);
  const file = path.join(folder, 'bench.json');
  const known = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { today: string; records: number })
    .catch(() => undefined);
  if (known?.today !== today) await rm(folder, { recursive: true, force: true });
  const centre = await startCentralServer({ folder });
  const users = usersNamed((name) => name);
  const where = { url: centre.address, scope: seededScope, admin: centre.admin };
  const { database } = await provisionScope({ ...where, users });
  const isThere = known?.today === today;
  const records = isThere ? known.records : await seed(candidacies, fillSink(centre, database), say);
  if (!isThere) await writeFile(file, JSON.stringify({ today, records }));
  return { url: centre.address, scope: seededScope, users, records, stop: centre.stop };
}

async function openReal(
  given: string,
  candidacies: number,
  say: (written: number) => void,
): Promise<BenchCampaign> {
  const { origin, pathname, username, password } = new URL(given);
  const admin: Credentials = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  const url = (origin + pathname).replace(/\/+$/, '');
  // A year that no campaign has.
  const scope = `${randomInt(3000, 9999)}-59`;
  const users = usersNamed((name) => `${name}-bench-${scope}`);
  const { database } = await provisionScope({ url, scope, admin, users });
  const centre = new CentreClient(url, admin);
  const stop = async () => {
    for (const name of [databaseOf(scope), filesDatabaseOf(scope)])
      await centre.ask('DELETE', `/${name}`, [200, 202, 404]);
    for (const { name } of users) {
      const at = `/_users/org.couchdb.user:${name}`;
      const { status, body } = await centre.ask('GET', at, [200, 404]);
      if (status === 200) await centre.ask('DELETE', `${at}?rev=${String(body['_rev'])}`, [200, 202]);
    }
  };
  try {
    const records = await seed(candidacies, centreSink(centre, database), say);
    return { url, scope, users, records, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

function usersNamed(nameOf: (name: string) => string): [CentreUser, CentreUser] {
  const user = (person: typeof claire | typeof mehdi): CentreUser => {
    return { ...person, name: nameOf(person.name), password: 'pour mesurer' };
  };
  return [user(claire), user(mehdi)];
}

async function seed(candidacies: number, sink: SeedSink, say: (written: number) => void): Promise<number> {
  const { written } = await seedCampaign({
    scope: seededScope,
    sizes: sizesFrom({ candidacies }),
    randomSeed: 'bench',
    today: dateOf(Date.now()),
    sink,
    onProgress: (progress) => say(progress.written),
  });
  return written;
}
