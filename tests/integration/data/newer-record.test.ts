import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordOf } from '#renderer/data/database/envelope.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { openMachine, until, upToDate } from '#tests/support/machine.ts';
import { openMemoryStore } from '#tests/support/memory-store.ts';
import { seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let proxy: FaultProxy;

beforeAll(async () => {
  centre = await startTestCentre();
  proxy = await createFaultProxy(centre.url);
});
afterAll(async () => {
  await proxy?.stop();
  await centre?.stop();
});

it('keeps what was decided here for the newer program to come, when a newer one has written the record meanwhile', async () => {
  const { candidacies } = await seedSmall(centre, 1);
  const [id] = candidacies;
  if (!id) throw new Error('no campaign');
  const disk = randomUUID();
  const { workspace, close } = await openMachine({ centre, as: centre.claire, disk, url: proxy.url });
  await upToDate(workspace);
  await proxy.vanish();
  const plan = workspace.candidacies.plan({ kind: 'note', text: 'avant' }, [id]);
  await workspace.candidacies.apply(plan);

  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  const stored = (await (await centre.ask(centre.admin, 'GET', path)).json()) as object;
  const newer = { ...stored, schemaVersion: recordKinds.candidacy.version + 1, fromTheFuture: { deep: [1] } };
  await centre.ask(centre.admin, 'PUT', path, newer);
  await proxy.comeBack();
  await workspace.sync.now();
  await until(workspace, 'it is told', () => workspace.aside.list().some(({ kind }) => kind === 'newer'));
  await upToDate(workspace);
  await close();

  const envelope = (await openMemoryStore(disk).get('candidacies', [id])).get(id);
  if (!envelope) throw new Error('it is gone');
  const record = recordOf(envelope);
  expect(record.decisions?.map(({ kind }) => kind)).toEqual(['submit', 'note']);
  expect(record).toMatchObject({ fromTheFuture: { deep: [1] } });
  // Owed, but not sent over what this program does not understand.
  expect(envelope.unsent).toBe(1);
  const there = (await (await centre.ask(centre.admin, 'GET', path)).json()) as { decisions: unknown[] };
  expect(there.decisions).toHaveLength(1);
});
