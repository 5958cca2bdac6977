import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeCampaign } from '#build/scripts/central/close/close-campaign.ts';
import { provisionScope } from '#build/scripts/central/provision.ts';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { archiveDatabaseOf } from '#shared/central/archive/archive.ts';
import { projectionDatabaseOf } from '#shared/central/audience.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, branch, documentAt, editedBy, removeAccounts, tendOnce } from './support.ts';

const uai = '0590001A';
let centre: TestCentre;
let proxy: FaultProxy;
let keeper: CentreUser;
let principal: CentreUser;
let school: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let names: readonly string[];

beforeAll(async () => {
  centre = await startTestCentre();
  proxy = await createFaultProxy(centre.url);
  school = projectionDatabaseOf(centre.scope, { kind: 'school', school: uai });
  principal = {
    name: `principale-${centre.scope}`,
    password: 'mot de passe',
    displayName: 'Principale',
    role: 'school',
    school: uai,
  };
});
afterAll(async () => {
  await removeAccounts(centre, [keeper, principal]);
  await proxy.stop();
  await centre.stop();
});

/** A campaign with a branch, a tutor's number and a pupil's mail in it, tended once. */
beforeEach(async () => {
  folder = await temporaryFolder();
  keeper = await addKeeper(centre, [principal]);
  const { url, scope, admin } = centre;
  const users = [centre.claire, centre.karim, centre.coordinator];
  await provisionScope({ url, scope, admin, users });
  const { students, offers } = await seedSmall(centre, 6);
  const offer = await documentAt(centre, String(offers[0]));
  const tutor = {
    name: 'Mme Solange Quatremer',
    mail: 's.quatremer@mairie.example',
    phone: '03 20 11 22 33',
  };
  await branch(centre, offer, [editedBy(centre.claire.name, offer, { tutor })]);
  const student = await documentAt(centre, String(students[0]));
  await branch(centre, student, [
    editedBy(centre.claire.name, student, { mail: 'eleve@college.example' }),
    editedBy(centre.karim.name, student, { phone: '0600000001' }),
  ]);
  names = ['Lefèvre', 'Dûchêne', 'Œillet', 'Quatremer', '@', '03 20 11', '0600000001', centre.claire.name];
  await tendOnce(centre, keeper, path.join(folder.path, 'keeper'));
});
afterEach(async () => {
  proxy.calm();
  for (const name of [centre.database, archiveDatabaseOf(centre.scope), centre.filesDatabase, school]) {
    await centre.ask(centre.admin, 'DELETE', `/${name}`);
  }
  await folder.remove();
});

async function close(url: string, isSure = true) {
  const said: string[] = [];
  const isDone = await closeCampaign({
    url,
    scope: centre.scope,
    admin: centre.admin,
    archive: path.join(folder.path, 'archive'),
    isSure,
    say: (key) => said.push(key),
  });
  return { isDone, said };
}

async function status(name: string): Promise<number> {
  return (await centre.ask(centre.admin, 'GET', `/${name}`)).status;
}

async function expectClosed(): Promise<void> {
  expect(await status(centre.filesDatabase)).toBe(404);
  const left = await (await centre.ask(principal, 'GET', `/${school}/_all_docs`)).json();
  expect((left as { rows: { id: string }[] }).rows.map(({ id }) => id)).toEqual([
    '_design/closed',
    'scope:identity',
  ]);
  expect(await documentAt(centre, 'scope:identity', '', school)).toHaveProperty('closedAt');
  const marker = await documentAt(centre, 'scope:identity');
  expect(marker).toMatchObject({ type: 'scope', scope: centre.scope, closedAt: expect.any(String) });
  const all = await (await centre.ask(centre.claire, 'GET', `/${centre.database}/_all_docs`)).json();
  expect((all as { rows: { id: string }[] }).rows.map(({ id }) => id)).toEqual([
    '_design/closed',
    'scope:identity',
  ]);
  const written = await centre.ask(centre.coordinator, 'POST', `/${centre.database}`, { _id: 'campaign:x' });
  expect(await written.json()).toMatchObject({ error: 'forbidden', reason: `closed: ${centre.scope}` });
  const archiveFolder = path.join(folder.path, 'archive');
  const files = ['archive.json', 'compte-rendu.md'].map((name) => `relais-${centre.scope}-${name}`);
  const texts = await Promise.all(files.map((name) => readFile(path.join(archiveFolder, name), 'utf8')));
  const database = await centre.ask(
    centre.admin,
    'GET',
    `/${archiveDatabaseOf(centre.scope)}/_all_docs?include_docs=true`,
  );
  for (const text of [...texts, await database.text()]) {
    for (const name of names) expect(text).not.toContain(name);
  }
  expect(texts[0]).toContain('Mairie de Lille');
  expect(texts[1]).toContain('Collège Jean-Moulin');
}

test('freezes, archives without anybody, drops, and leaves word that it was closed', async () => {
  const kept = await close(centre.url, false);
  expect(kept).toMatchObject({ isDone: false });
  const frozen = await centre.ask(centre.claire, 'POST', `/${centre.database}`, { _id: 'offer:x' });
  expect(await frozen.json()).toMatchObject({ reason: `closed: ${centre.scope}` });
  expect(await status(school)).toBe(200);
  const { closedAt } = await documentAt(centre, 'scope:identity');
  expect((await tendOnce(centre, keeper, path.join(folder.path, 'keeper'))).kind).toBe('closed');

  expect((await close(centre.url)).isDone).toBe(true);
  await expectClosed();
  expect((await documentAt(centre, 'scope:identity'))['closedAt']).toBe(closedAt);

  const copy = path.join(folder.path, 'keeper', 'copy.sealed');
  expect((await stat(copy)).size).toBeGreaterThan(0);
  expect((await tendOnce(centre, keeper, path.join(folder.path, 'keeper'))).kind).toBe('closed');
  await expect(stat(copy)).rejects.toThrow('ENOENT');
});

test('is run again after a stop at each of its writes, and ends in the same state', {
  timeout: 120_000,
}, async () => {
  let stops = 0;
  for (let at = 1; at < 60; at += 1) {
    let heard = 0;
    proxy.fault = ({ method }) => {
      if (method !== 'GET') heard += 1;
      // One write more each time, every second one with its answer lost.
      if (heard === 0) return undefined;
      if (heard > 1) return { kind: 'drop' };
      return at % 2 === 0 && method !== 'GET' ? { kind: 'lose-answer' } : undefined;
    };
    const outcome = await close(proxy.url).catch((thrown: unknown) => thrown);
    if (!(outcome instanceof Error)) break;
    expect(outcome).toMatchObject({ kind: 'unreachable' });
    stops += 1;
  }
  expect(stops).toBeGreaterThan(8);
  proxy.calm();
  await close(centre.url);
  await expectClosed();
  expect((await close(centre.url)).said).toEqual(['tombstone', 'already']);
});

test('says so where there is nothing to close, and to whom may not', async () => {
  const other = {
    url: centre.url,
    scope: '2999-999',
    admin: centre.admin,
    archive: folder.path,
    isSure: true,
  };
  await expect(closeCampaign(other)).rejects.toMatchObject({ details: { reason: 'no-database' } });
  await expect(
    closeCampaign({ ...other, scope: centre.scope, admin: centre.coordinator }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
    details: { reason: 'not-admin' },
  });
});
