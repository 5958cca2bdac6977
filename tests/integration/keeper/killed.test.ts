import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, branch, documentAt, editedBy, removeAccounts } from './support.ts';

const script = fileURLToPath(new URL('../../../build/scripts/central.ts', import.meta.url));

let centre: TestCentre;
let keeper: CentreUser;
let campaign: SmallCampaign;
let proxy: FaultProxy;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  centre = await startTestCentre();
  keeper = await addKeeper(centre);
  campaign = await seedSmall(centre, 8);
  proxy = await createFaultProxy(centre.url);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await proxy.stop();
  await removeAccounts(centre, [keeper]);
  await centre.stop();
  await folder.remove();
});

/** `npm run central -- tend --once`; with `killAt`, kill -9 at its how-manieth write, heard by the centre or not. */
function run(killAt?: { readonly write: number; readonly isHeard: boolean }) {
  const args = ['tend', '--url', proxy.url, '--scope', centre.scope, '--data', folder.path, '--once'];
  const env = { ...process.env, RELAIS_KEEPER: `${keeper.name}:${keeper.password}` };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  }
  let writes = 0;
  proxy.fault = ({ method, path }) => {
    if (method === 'GET' || path.includes('_session')) return undefined;
    writes += 1;
    if (writes !== killAt?.write) return undefined;
    // At once for one that the centre must not hear; else while it waits for the answer.
    if (!killAt.isHeard) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), 150);
    return killAt.isHeard ? { kind: 'stall', bytes: 0 } : { kind: 'drop' };
  };
  return new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, said: said.join('') }));
  });
}

/** Three branches of a pupil; what each said must be somewhere at the end. */
async function branched(id: string, mark: number): Promise<void> {
  const before = await documentAt(centre, id);
  await branch(centre, before, [
    editedBy(centre.claire.name, before, { mail: `m${mark}@college.example` }),
    editedBy(centre.karim.name, before, { phone: `06000000${mark}0`, firstName: `Ada${mark}` }),
    editedBy(centre.coordinator.name, before, { firstName: `Grace${mark}` }),
  ]);
}

/** Two joins, two closings, one mark: broken off before the centre hears of one, or while its answer is waited for. */
const points = [
  { write: 1, isHeard: false },
  { write: 1, isHeard: true },
  { write: 2, isHeard: true },
  { write: 3, isHeard: false },
  { write: 4, isHeard: true },
  { write: 5, isHeard: true },
];

test('killed at each of its writes and started again, it ends where it would have', {
  timeout: 300_000,
}, async () => {
  let kills = 0;
  for (const [at, point] of points.entries()) {
    const ids = [0, 1].map((offset) => String(campaign.students[(at + offset) % 8]));
    for (const id of ids) await branched(id, at);
    const { signal } = await run(point);
    if (signal === 'SIGKILL') kills += 1;
    const { code, said } = await run();
    expect(code, said).toBe(0);
    for (const id of ids) {
      const after = await documentAt(centre, id);
      expect(after._conflicts).toBeUndefined();
      expect(after).toMatchObject({ mail: `m${at}@college.example`, phone: `06000000${at}0` });
      for (const name of [`Ada${at}`, `Grace${at}`]) expect(JSON.stringify(after)).toContain(name);
    }
  }
  expect(kills).toBeGreaterThanOrEqual(5);
});

test('a wrong password, a centre that is away and an account that is no keeper are one sentence each', async () => {
  const tend = (url: string, account: string) => {
    const args = ['tend', '--url', url, '--scope', centre.scope, '--data', `${folder.path}-other`, '--once'];
    const env = { ...process.env, RELAIS_KEEPER: account };
    const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    return new Promise<{ code: number | null; said: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, said }));
    });
  };
  const wrong = await tend(centre.url, `${keeper.name}:autre`);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('ne reconnaît pas') });
  const away = await tend('http://127.0.0.1:9', `${keeper.name}:autre`);
  expect(away).toMatchObject({ code: 1, said: expect.stringContaining('Rien ne répond') });
  const claire = await tend(centre.url, `${centre.claire.name}:${centre.claire.password}`);
  expect(claire).toMatchObject({ code: 1, said: expect.stringContaining('n’est pas le gardien') });
  expect(claire.said.trim().split('\n')).toHaveLength(2);
});
