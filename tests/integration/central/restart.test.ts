import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { provisionScope } from '#build/scripts/central/provision.ts';
import { type CentralServer, startCentralServer } from '#electron/central-server/start-central-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const running: CentralServer[] = [];
const folders: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await folder.remove();
});

async function emptyFolder(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
}

async function start(folder: string): Promise<CentralServer> {
  const server = await startCentralServer({ folder });
  running.push(server);
  return server;
}

async function stop(server: CentralServer): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

async function get(server: CentralServer, door: string, as: { name: string; password: string }) {
  const headers = { Authorization: `Basic ${Buffer.from(`${as.name}:${as.password}`).toString('base64')}` };
  const response = await fetch(server.address + door, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const scope = '2026-59';
const claire = { name: 'claire', password: 'secret', role: 'facilitator', displayName: 'Claire' } as const;

test('after a restart everything is there: documents, identity, rights, guard, accounts, the admin', async () => {
  const folder = path.join(await emptyFolder(), 'centre');
  const first = await start(folder);
  const { database } = await provisionScope({
    url: first.address,
    scope,
    admin: first.admin,
    users: [claire],
  });
  await first.fill(database, [{ _id: 'offer:1', type: 'offer' }]);
  const identity = await get(first, `/${database}/scope:identity`, claire);
  await stop(first);

  const second = await start(folder);
  expect(second.admin).toEqual(first.admin);
  expect((await get(second, `/${database}/offer:1`, claire)).body).toMatchObject({ type: 'offer' });
  expect((await get(second, `/${database}/scope:identity`, claire)).body).toEqual(identity.body);
  expect((await get(second, `/${database}`, { name: 'claire', password: 'wrong' })).status).toBe(401);
  const again = await provisionScope({ url: second.address, scope, admin: second.admin, users: [claire] });
  expect(again.changes).toEqual([]);
});

test('only its owner may read its keys, and a readable file is closed again', async () => {
  const folder = path.join(await emptyFolder(), 'centre');
  await stop(await start(folder));
  const keys = path.join(folder, 'keys.json');
  expect((await stat(keys)).mode & 0o077).toBe(0);
  expect((await stat(folder)).mode & 0o077).toBe(0);
  expect(await readFile(keys, 'utf8')).not.toContain('undefined');
  expect((await readdir(folder)).sort()).toEqual(['data', 'keys.json']);
});

test('nothing is written to the folder it was started from', async () => {
  const server = await startCentralServer({ memory: true });
  await provisionScope({ url: server.address, scope, admin: server.admin });
  await server.stop();
  const left = ['config.json', 'log.txt', 'pouch__all_dbs__', '_users', 'relais-2026-59'];
  const there = await readdir(process.cwd());
  expect(left.filter((name) => there.includes(name))).toEqual([]);
});

test('two in memory share nothing', async () => {
  const [one, other] = [
    await startCentralServer({ memory: true }),
    await startCentralServer({ memory: true }),
  ];
  running.push(one, other);
  const { database } = await provisionScope({ url: one.address, scope, admin: one.admin, users: [claire] });
  expect((await get(other, `/${database}`, other.admin)).status).toBe(404);
  expect((await get(other, '/_session', claire)).status).toBe(401);
});

test('it listens on this machine alone, and lets a long poll go when it stops', async () => {
  const server = await start(path.join(await emptyFolder(), 'centre'));
  expect(new URL(server.address).hostname).toBe('127.0.0.1');
  const { database } = await provisionScope({
    url: server.address,
    scope,
    admin: server.admin,
    users: [claire],
  });
  const headers = { Authorization: `Basic ${Buffer.from('claire:secret').toString('base64')}` };
  const poll = await fetch(`${server.address}/${database}/_changes?feed=longpoll&since=now&heartbeat=1000`, {
    headers,
  });
  await stop(server);
  await expect(poll.text()).rejects.toThrow();
  await expect(fetch(server.address)).rejects.toThrow();
});

test('a folder that cannot be one is a clear failure', async () => {
  const file = path.join(await emptyFolder(), 'a-file');
  await writeFile(file, '');
  await expect(startCentralServer({ folder: path.join(file, 'centre') })).rejects.toMatchObject({
    code: 'ENOTDIR',
  });
});

test('a taken port is a clear failure', async () => {
  const server = await startCentralServer({ memory: true });
  running.push(server);
  const port = Number(new URL(server.address).port);
  await expect(startCentralServer({ memory: true, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
