import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, branch, documentAt, editedBy, removeAccounts } from './support.ts';

const script = fileURLToPath(new URL('../../../build/scripts/central.ts', import.meta.url));
const patient = { timeout: 40_000, interval: 200 };

let centre: TestCentre;
let keeper: CentreUser;
let campaign: SmallCampaign;
let proxy: FaultProxy;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  centre = await startTestCentre();
  keeper = await addKeeper(centre);
  campaign = await seedSmall(centre, 3);
  proxy = await createFaultProxy(centre.url);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await proxy.stop();
  await removeAccounts(centre, [keeper]);
  await centre.stop();
  await folder.remove();
});

async function branched(at: number): Promise<string> {
  const id = String(campaign.students[at]);
  const before = await documentAt(centre, id);
  await branch(centre, before, [
    editedBy(centre.claire.name, before, { mail: 'eleve@college.example' }),
    editedBy(centre.karim.name, before, { phone: '0600000001' }),
  ]);
  return id;
}

test('it follows for as long as it is let, waits while the centre is away, and stops when told', async () => {
  const args = ['tend', '--url', proxy.url, '--scope', centre.scope, '--data', folder.path];
  const env = { ...process.env, RELAIS_KEEPER: `${keeper.name}:${keeper.password}` };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'close');
  await expect.poll(() => said, patient).toContain('À jour');
  const first = await branched(0);
  await expect.poll(async () => (await documentAt(centre, first))._conflicts, patient).toBeUndefined();

  proxy.fault = () => ({ kind: 'drop' });
  const second = await branched(1);
  await expect.poll(() => said, patient).toContain('Nouvel essai');
  expect((await documentAt(centre, second))._conflicts).toHaveLength(1);
  proxy.calm();
  proxy.fault = () => undefined;
  await expect.poll(async () => (await documentAt(centre, second))._conflicts, patient).toBeUndefined();

  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(said).toContain('Le gardien est arrêté.');
});
