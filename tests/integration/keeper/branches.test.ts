import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, branch, documentAt, editedBy, removeAccounts, tendOnce } from './support.ts';

let centre: TestCentre;
let keeper: CentreUser;
let campaign: SmallCampaign;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  centre = await startTestCentre();
  keeper = await addKeeper(centre);
  campaign = await seedSmall(centre, 6);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await removeAccounts(centre, [keeper]);
  await centre.stop();
  await folder.remove();
});

async function branched(at: number) {
  const id = String(campaign.students[at]);
  const before = await documentAt(centre, id);
  const mail = editedBy(centre.claire.name, before, { mail: 'eleve@college.example' });
  const phone = editedBy(centre.karim.name, before, { phone: '0600000001', firstName: 'Ada' });
  const name = editedBy(centre.coordinator.name, before, { firstName: 'Grace' });
  await branch(centre, before, [mail, phone, name]);
  return id;
}

test('three branches become one that holds what each said, and no leaf stays open', async () => {
  const id = await branched(0);
  expect((await documentAt(centre, id))._conflicts).toHaveLength(2);
  const { events } = await tendOnce(centre, keeper, folder.path);
  const after = await documentAt(centre, id);
  expect(after._conflicts).toBeUndefined();
  expect(after).toMatchObject({ mail: 'eleve@college.example', phone: '0600000001' });
  const { contested } = after['clock'] as { contested?: { value: unknown }[] };
  const said = [after['firstName'], ...(contested ?? []).map(({ value }) => value)];
  expect(new Set(said)).toEqual(new Set(['Ada', 'Grace']));
  expect(events).toContainEqual({ kind: 'joined', id, closed: 2 });
});

test('a second round finds nothing to do', async () => {
  const { events, kind } = await tendOnce(centre, keeper, folder.path);
  expect(kind).toBe('done');
  expect(events.filter((event) => event.kind !== 'ready')).toEqual([]);
});

test('two keepers at once do no harm and end in one state', async () => {
  const ids = [await branched(1), await branched(2), await branched(3)];
  const other = await temporaryFolder();
  await Promise.all([tendOnce(centre, keeper, folder.path), tendOnce(centre, keeper, other.path)]);
  await tendOnce(centre, keeper, other.path);
  for (const id of ids) {
    const after = await documentAt(centre, id);
    expect(after._conflicts).toBeUndefined();
    expect(after).toMatchObject({ mail: 'eleve@college.example', phone: '0600000001' });
  }
  await other.remove();
});

test('a leaf that nobody can read stays open, and the rest is joined', async () => {
  const id = String(campaign.students[4]);
  const before = await documentAt(centre, id);
  const sound = editedBy(centre.claire.name, before, { mail: 'a@b.example' });
  const other = editedBy(centre.karim.name, before, { phone: '0600000002' });
  await branch(centre, before, [{ ...before, clock: 'none' }, sound, other]);
  const { events } = await tendOnce(centre, keeper, folder.path);
  const after = await documentAt(centre, id);
  expect(after).toMatchObject({ mail: 'a@b.example', phone: '0600000002' });
  expect(after._conflicts).toHaveLength(1);
  expect(events).toContainEqual({ kind: 'left-open', id, because: 'unreadable' });
});

test('the guard lets the keeper close and join, and nothing else', async () => {
  const id = String(campaign.students[5]);
  const before = await documentAt(centre, id);
  const { _conflicts, ...standing } = before;
  const refused = async (document: object) => {
    const path = `/${centre.database}/_bulk_docs`;
    const answer = await centre.ask(keeper, 'POST', path, { docs: [document] });
    const [row] = (await answer.json()) as { error?: string; reason?: string }[];
    return row?.error === undefined ? null : row.reason;
  };
  expect(await refused({ ...standing, lastName: 'Autre' })).toMatch(/^edit-changed/);
  const { clock: _clock, ...clockless } = standing as Record<string, unknown>;
  expect(await refused(clockless)).toMatch(/^shape/);
  expect(await refused({ ...standing, _deleted: true })).toMatch(/^no-deletion/);
  expect(await refused({ _id: 'scope:identity', type: 'scope' })).toBeTruthy();
  expect(await refused({ _id: '_design/own', language: 'javascript' })).toBeTruthy();
  const candidacy = await documentAt(centre, String(campaign.candidacies[5]));
  expect(await refused({ ...candidacy, decisions: [] })).toMatch(/^shape|^decision-lost/);
});
