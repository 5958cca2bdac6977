import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import type { StoredDocument } from '#electron/central-server/keeper/kept-database.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, documentAt, editedBy, removeAccounts, tendOnce } from './support.ts';

let centre: TestCentre;
let keeper: CentreUser;
let campaign: SmallCampaign;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  centre = await startTestCentre();
  keeper = await addKeeper(centre);
  campaign = await seedSmall(centre, 4);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await removeAccounts(centre, [keeper]);
  await centre.stop();
  await folder.remove();
});

/** Records and identity as they stand. */
async function backup(): Promise<readonly StoredDocument[]> {
  const path = `/${centre.database}/_all_docs?include_docs=true`;
  const answer = (await (await centre.ask(centre.admin, 'GET', path)).json()) as {
    rows: { doc: StoredDocument }[];
  };
  return answer.rows.map(({ doc }) => doc).filter(({ _id }) => !_id.startsWith('_'));
}

async function restore(documents: readonly StoredDocument[]): Promise<void> {
  await centre.ask(centre.admin, 'DELETE', `/${centre.database}`);
  await centre.ask(centre.admin, 'PUT', `/${centre.database}`);
  const docs = documents.map(({ _rev, ...rest }) => rest);
  await centre.ask(centre.admin, 'POST', `/${centre.database}/_bulk_docs`, { docs });
  await addKeeper(centre);
}

async function edit(id: string, patch: Record<string, unknown>): Promise<void> {
  const { _conflicts, ...before } = await documentAt(centre, id);
  const body = editedBy(centre.claire.name, before, patch);
  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  expect((await centre.ask(centre.claire, 'PUT', path, body)).status).toBeLessThan(300);
}

test('a restored backup gets back what the keeper saw since: edits and whole records', async () => {
  const [first, second] = campaign.students.map(String) as [string, string];
  const old = await backup();
  await edit(first, { mail: 'perdu@college.example' });
  await tendOnce(centre, keeper, folder.path);
  await restore(old.filter(({ _id }) => _id !== second));
  expect(await documentAt(centre, first)).not.toHaveProperty('mail');
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(await documentAt(centre, first)).toMatchObject({ mail: 'perdu@college.example' });
  expect(await documentAt(centre, second)).toMatchObject({ type: 'student' });
  expect(events).toContainEqual({ kind: 'rescan', because: 'rolled-back' });
});

test('a database made anew, empty, is filled again', async () => {
  await restore([]);
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(events).toContainEqual({ kind: 'rescan', because: 'made-anew' });
  for (const id of [...campaign.students, ...campaign.candidacies]) {
    expect(await documentAt(centre, id)).toHaveProperty('clock');
  }
});

test('what an admin deletes at the centre is forgotten, and stays so', async () => {
  const id = String(campaign.students[3]);
  const { _rev } = await documentAt(centre, id);
  await centre.ask(centre.admin, 'DELETE', `/${centre.database}/${encodeURIComponent(id)}?rev=${_rev}`);
  await tendOnce(centre, keeper, folder.path);
  await tendOnce(centre, keeper, folder.path);
  expect(await documentAt(centre, id)).toHaveProperty('error', 'not_found');
});
