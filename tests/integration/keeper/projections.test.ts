import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import type { StoredDocument } from '#electron/central-server/keeper/kept-database.ts';
import { type Audience, projectionDatabaseOf } from '#shared/central/audience.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, documentAt, editedBy, removeAccounts, tendOnce } from './support.ts';

const uai = '0590001A';
let centre: TestCentre;
let keeper: CentreUser;
let principal: CentreUser;
let teacher: CentreUser;
let campaign: SmallCampaign;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let school: string;
let classroom: string;
let figures: string;
let partner: CentreUser;

beforeAll(async () => {
  centre = await startTestCentre();
  const account = (name: string, role: CentreUser['role'], more: object): CentreUser => {
    return { name: `${name}-${centre.scope}`, password: 'mot de passe', displayName: name, role, ...more };
  };
  principal = account('principale', 'school', { school: uai });
  teacher = account('professeur', 'teacher', { school: uai, className: '3A' });
  partner = account('partenaire', 'partner', {});
  keeper = await addKeeper(centre, [principal, teacher, partner]);
  campaign = await seedSmall(centre, 7);
  folder = await temporaryFolder();
  const name = (audience: Audience) => projectionDatabaseOf(centre.scope, audience);
  school = name({ kind: 'school', school: uai });
  classroom = name({ kind: 'class', school: uai, className: '3A' });
  figures = name({ kind: 'partner' });
});
afterAll(async () => {
  for (const name of [school, classroom, figures]) await centre.ask(centre.admin, 'DELETE', `/${name}`);
  await removeAccounts(centre, [keeper, principal, teacher, partner]);
  await centre.stop();
  await folder.remove();
});

async function idsIn(as: CentreUser, database: string): Promise<readonly string[]> {
  const answer = await centre.ask(as, 'GET', `/${database}/_all_docs`);
  return ((await answer.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id);
}

test('a school, a class and partners find what is theirs, and nobody finds the scope', async () => {
  const { events } = await tendOnce(centre, keeper, folder.path);
  for (const [as, database] of [
    [principal, school],
    [teacher, classroom],
  ] as const) {
    expect(await idsIn(as, database)).toEqual(
      expect.arrayContaining([...campaign.students, ...campaign.candidacies]),
    );
    expect((await centre.ask(as, 'GET', `/${centre.database}`)).status).toBe(403);
  }
  expect((await centre.ask(teacher, 'GET', `/${school}`)).status).toBe(403);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'projected', database: school }));
});

test('nothing is written where nothing changed', async () => {
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(events.filter(({ kind }) => kind === 'projected')).toEqual([]);
});

test('a pupil who changes class leaves the class’s projection, and no revision tells of them', async () => {
  const id = String(campaign.students[0]);
  const projected = await documentAt(centre, id, '', classroom);
  const { _conflicts, ...before } = await documentAt(centre, id);
  const moved = editedBy(centre.claire.name, before, { className: '3B' });
  await centre.ask(centre.claire, 'PUT', `/${centre.database}/${id}`, moved);
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'projected', database: classroom, erased: 2 }),
  );
  expect(await idsIn(teacher, classroom)).not.toContain(id);
  expect(await idsIn(teacher, classroom)).not.toContain(campaign.candidacies[0]);
  expect(await idsIn(principal, school)).toContain(id);
  await expect
    .poll(async () => documentAt(centre, id, `rev=${projected._rev}`, classroom), { timeout: 20_000 })
    .toHaveProperty('error');
});

function completion(by: string, candidacy: StoredDocument, n: number) {
  const decisions = candidacy['decisions'] as { id: string; hlc: string }[];
  const last = decisions.at(-1);
  const decision = {
    id: `01JC0MPA${String(n).padStart(18, '0')}`,
    kind: 'complete',
    by,
    at: new Date().toISOString(),
    hlc: `${Date.now()}-0000`,
    machine: 'ecole00001',
    after: [String(last?.id)],
    text: 'Attestation jointe.',
  };
  return { decision, document: { ...candidacy, decisions: [...decisions, decision] } };
}

test('a completion written in a projection flows back under its author, and stays where it is', async () => {
  const id = String(campaign.candidacies[1]);
  const { _conflicts, ...candidacy } = await documentAt(centre, id, '', school);
  const { decision, document } = completion(principal.name, candidacy as StoredDocument, 1);
  const written = await centre.ask(principal, 'PUT', `/${school}/${id}`, document);
  expect(written.status, await written.clone().text()).toBeLessThan(300);
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(events).toContainEqual({ kind: 'taken-back', database: school, count: 1 });
  for (const database of [centre.database, school, classroom]) {
    const found = await documentAt(centre, id, '', database);
    expect(found['decisions']).toContainEqual(
      expect.objectContaining({ id: decision.id, by: principal.name }),
    );
  }
});

test('nothing is taken back in another’s name, nor from a projection that lost its guard', async () => {
  const id = String(campaign.candidacies[2]);
  const candidacy = await documentAt(centre, id, '', school);
  const forged = completion(centre.claire.name, candidacy, 2);
  expect((await centre.ask(principal, 'PUT', `/${school}/${id}`, forged.document)).status).toBe(403);
  const guard = await documentAt(centre, '_design/guard', '', school);
  await centre.ask(centre.admin, 'DELETE', `/${school}/_design/guard?rev=${guard._rev}`);
  expect((await centre.ask(principal, 'PUT', `/${school}/${id}`, forged.document)).status).toBeLessThan(300);
  const { events } = await tendOnce(centre, keeper, folder.path);
  expect(events).toContainEqual({ kind: 'unguarded', database: school });
  expect(JSON.stringify(await documentAt(centre, id))).not.toContain(forged.decision.id);
});

test('a class that is no more leaves an empty projection', async () => {
  for (const id of campaign.students) {
    const { _conflicts, ...before } = await documentAt(centre, String(id));
    const moved = editedBy(centre.claire.name, before, { className: '3C' });
    await centre.ask(centre.claire, 'PUT', `/${centre.database}/${id}`, moved);
  }
  const { _conflicts, ...before } = await documentAt(centre, `school:${uai}`);
  const closed = editedBy(centre.coordinator.name, before, { 'classes/3A': null });
  await centre.ask(centre.coordinator, 'PUT', `/${centre.database}/school:${uai}`, closed);
  await tendOnce(centre, keeper, folder.path);
  const left = (await idsIn(teacher, classroom)).filter(
    (id) => !id.startsWith('_') && !id.startsWith('scope:'),
  );
  expect(left).toEqual([]);
  expect(await idsIn(principal, school)).toEqual(expect.arrayContaining([...campaign.students]));
});
