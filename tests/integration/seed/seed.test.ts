import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CentreClient } from '#build/scripts/central/centre-client.ts';
import { provisionScope } from '#build/scripts/central/provision.ts';
import { type CampaignToSeed, campaignRecords, seedCampaign } from '#build/scripts/seed/seed-campaign.ts';
import { centreSink, fillSink } from '#build/scripts/seed/sinks.ts';
import { toDocument } from '#build/scripts/seed/to-document.ts';
import { startCentralServer } from '#electron/central-server/start-central-server.ts';
import type { IsoDate } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';

const campaign: CampaignToSeed = {
  scope: '2026-59',
  sizes: { students: 400, offers: 150, candidacies: 300 },
  randomSeed: 'integration',
  today: '2026-11-23' as IsoDate,
};
const records = [...campaignRecords(campaign)];

let centre: TestCentre;
beforeAll(async () => {
  centre = await startTestCentre();
});
afterAll(() => centre?.stop());

async function stored(database: string): Promise<Map<string, unknown>> {
  const response = await centre.ask(centre.admin, 'GET', `/${database}/_all_docs?include_docs=true`);
  const { rows } = (await response.json()) as { rows: { id: string; doc: { _rev: string } }[] };
  return new Map(rows.map(({ id, doc: { _rev, ...doc } }) => [id, doc]));
}

describe('seeding a centre', () => {
  it('writes every record under its id, and again changes nothing', async () => {
    const sink = centreSink(new CentreClient(centre.url, centre.admin), centre.database);
    expect(await seedCampaign({ ...campaign, sink })).toEqual({ written: records.length, already: 0 });
    const documents = await stored(centre.database);
    for (const record of records) expect(documents.get(record.id)).toEqual(toDocument(record));

    expect(await seedCampaign({ ...campaign, sink })).toEqual({ written: 0, already: records.length });
    expect(await stored(centre.database)).toEqual(documents);
  });

  it('lets a facilitator read what was seeded', async () => {
    const response = await centre.ask(centre.claire, 'GET', `/${centre.database}/campaign:2026-59`);
    expect(await response.json()).toMatchObject({
      type: 'campaign',
      team: { 'claire.delattre': { role: 'facilitator' } },
    });
  });

  it('says which database is not there', async () => {
    const sink = centreSink(new CentreClient(centre.url, centre.admin), 'relais-2999-00');
    await expect(seedCampaign({ ...campaign, sink })).rejects.toMatchObject({
      kind: 'not-found',
      details: { reason: 'no-database', database: 'relais-2999-00' },
    });
  });

  it('fills the embedded centre in this process with the same', async () => {
    const server = await startCentralServer({ memory: true });
    try {
      const { database } = await provisionScope({
        url: server.address,
        scope: '2026-59',
        admin: server.admin,
      });
      const total = await seedCampaign({ ...campaign, sink: fillSink(server, database) });
      expect(total).toEqual({ written: records.length, already: 0 });
      const { body } = await new CentreClient(server.address, server.admin).ask('GET', `/${database}`, [200]);
      expect(body['doc_count']).toBeGreaterThan(records.length);
    } finally {
      await server.stop();
    }
  });
});

describe('npm run seed', () => {
  it('seeds a scope that was made ready', async () => {
    const server = await startCentralServer({ memory: true });
    try {
      await provisionScope({ url: server.address, scope: '2026-59', admin: server.admin });
      const to = ['--url', server.address, '--scope', '2026-59'];
      const admin = ['--admin', `${server.admin.name}:${server.admin.password}`];
      const { code, out } = await run([...to, ...admin, '--candidacies', '40', '--random-seed', 'x']);
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(/Campagne 2026-59.*\d+ fiches écrites[^]*records written/),
      ]);
      const wrong = await run([...to, '--admin', 'nobody:nothing', '--candidacies', '40']);
      expect([wrong.code, wrong.err]).toEqual([
        1,
        expect.stringContaining('ne reconnaît pas ce nom (nobody)'),
      ]);
    } finally {
      await server.stop();
    }
  });

  it('refuses what it cannot do in one sentence, French then English', async () => {
    const { code, err } = await run(['--url', 'http://127.0.0.1:9', '--scope', '2026-62', '--admin', 'a:b']);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^Seule la campagne 2026-59 .*2026-62/),
      expect.stringMatching(/^Only the campaign 2026-59 .*2026-62/),
    ]);
  });

  it('explains itself in French and English', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('cette aide');
    expect(out).toContain('this help');
  });
});

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const script = fileURLToPath(new URL('../../../build/scripts/seed.ts', import.meta.url));
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
