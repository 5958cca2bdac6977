import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CentreClient } from '#build/scripts/central/centre-client.ts';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { type Audience, projectionDatabaseOf, projectionName } from '#shared/central/audience.ts';
import { figuresOf } from '#shared/central/projection/projected-fields.ts';
import { rolesFor } from '#shared/central/roles.ts';
import { editFields } from '#shared/domain/join/edit.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { putRecords, type SmallCampaign, smallCampaign } from '#tests/support/small-campaign.ts';
import { addKeeper, tendOnce } from '../keeper/support.ts';

/** What a school, a teacher and a partner have on their machines, and how a completion comes home. */
const uai = '0590001A';
const audiences = {
  school: { kind: 'school', school: uai },
  teacher: { kind: 'class', school: uai, className: '3A' },
  partner: { kind: 'partner' },
} as const satisfies Record<string, Audience>;
type Who = keyof typeof audiences;

let centre: TestCentre;
let keeper: CentreUser;
let people: Record<Who, CentreUser>;
let folder: string;
let disks = 0;
let campaign: SmallCampaign;

beforeAll(async () => {
  centre = await startTestCentre();
  const user = (who: Who, rest: Pick<CentreUser, 'role' | 'school' | 'className'>): CentreUser => {
    return { name: `${who}-${centre.scope}`, password: 'mot de passe', displayName: who, ...rest };
  };
  people = {
    school: user('school', { role: 'school', school: uai }),
    teacher: user('teacher', { role: 'teacher', school: uai, className: '3A' }),
    partner: user('partner', { role: 'partner' }),
  };
  keeper = await addKeeper(centre, Object.values(people));
  folder = await mkdtemp(path.join(tmpdir(), 'relais-own-part-'));
  const small = smallCampaign(centre.claire.name, 3);
  campaign = small.campaign;
  await putRecords(centre, [aCampaign().build() as unknown as AnyRecord, ...small.records, ...strangers()]);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await forget(centre, [keeper, ...Object.values(people)]);
  await centre.stop();
});
beforeEach(() => tend());

/** On a CouchDB that others use, what this file put there besides; an embedded one is gone with its memory. */
async function forget(
  { isReal, url, admin, scope }: TestCentre,
  users: readonly CentreUser[],
): Promise<void> {
  if (!isReal) return;
  const client = new CentreClient(url, admin);
  for (const audience of Object.values(audiences))
    await client.ask('DELETE', `/${projectionDatabaseOf(scope, audience)}`, [200, 202, 404]);
  for (const { name } of users) {
    const account = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
    const { status, body } = await client.ask('GET', account, [200, 404]);
    if (status === 200) await client.ask('DELETE', `${account}?rev=${String(body['_rev'])}`, [200, 202]);
  }
}

/** A second school with a pupil in another class, who applied for the same offer. */
function strangers(): AnyRecord[] {
  const { records } = smallCampaign(centre.claire.name, 1);
  const [school, , , , student, candidacy] = records;
  if (!school || !student || !candidacy) throw new Error('a small campaign has all three');
  return [
    { ...school, id: 'school:0590009Z', name: 'Collège d’ailleurs' },
    { ...student, schoolId: 'school:0590009Z', lastName: 'Étranger' },
    candidacy,
  ];
}

async function tend(): Promise<void> {
  await tendOnce(centre, keeper, folder);
}

function machineOf(who: Who, disk: string): Promise<Machine> {
  const audience = audiences[who];
  const database = projectionDatabaseOf(centre.scope, audience);
  const part = { ...centre, database, scope: projectionName(centre.scope, audience) };
  return openMachine({ centre: part, as: people[who], disk, roles: rolesFor(centre.scope, people[who]) });
}

async function withMachine(
  who: Who,
  work: (workspace: Workspace) => Promise<void>,
  disk = `${who}-${(disks += 1)}`,
) {
  const machine = await machineOf(who, disk);
  try {
    await upToDate(machine.workspace);
    await work(machine.workspace);
  } finally {
    await machine.close();
  }
}

function rowsOf({ candidacies }: Workspace) {
  return candidacies.query({}, { by: 'student' });
}

describe.each(['school', 'teacher'] as const)('the part of a %s', (who) => {
  test('has its own pupils and the offers, and nothing to do but complete', async () => {
    await withMachine(who, async (workspace) => {
      expect(workspace.person.role).toBe(who);
      expect(workspace.students.search('').length + rowsOf(workspace).length).toBeGreaterThan(0);
      expect(
        rowsOf(workspace)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...campaign.candidacies].sort());
      expect(workspace.students.search('Étranger')).toEqual([]);
      expect(workspace.schools.all().map(({ name }) => name)).toEqual(['Collège Jean-Moulin']);
      const [id] = campaign.candidacies;
      for (const kind of ['take', 'forward', 'redirect', 'confirm', 'note', 'withdraw'] as const)
        expect(workspace.candidacies.verdict(id as CandidacyId, { kind })).toMatchObject({
          allowed: false,
          because: 'role',
        });
      expect(workspace.candidacies.verdict(id as CandidacyId, { kind: 'complete' })).toMatchObject({
        because: 'status',
      });
    });
  });

  test('answers what it is asked, and the scope has the answer', async () => {
    const id = campaign.candidacies[who === 'school' ? 0 : 1] as CandidacyId;
    const claire = await openMachine({ centre, as: centre.claire, disk: `claire-${who}` });
    await upToDate(claire.workspace);
    const ask = claire.workspace.candidacies.plan({ kind: 'ask-completion', text: 'Quelle semaine ?' }, [id]);
    expect((await claire.workspace.candidacies.apply(ask)).saved).toEqual([id]);
    await upToDate(claire.workspace);
    await tend();
    await withMachine(who, async (workspace) => {
      expect(workspace.candidacies.view(id)?.row.status).toBe('to-complete');
      const plan = workspace.candidacies.plan({ kind: 'complete', text: 'La semaine 5' }, [id]);
      expect((await workspace.candidacies.apply(plan)).saved).toEqual([id]);
      await upToDate(workspace);
      expect(workspace.aside.list()).toEqual([]);
    });
    await tend();
    await until(
      claire.workspace,
      'the answer came home',
      () => claire.workspace.candidacies.view(id)?.row.status === 'in-review',
    );
    const answer = claire.workspace.candidacies.view(id)?.state.ordered.at(-1);
    expect(answer).toMatchObject({ kind: 'complete', text: 'La semaine 5', by: people[who].name });
    await claire.close();
  });
});

test('a pupil who changes schools leaves the machine of the former', async () => {
  const disk = 'school-that-loses';
  const [, , leaving] = campaign.students;
  const name = (workspace: Workspace) => workspace.students.get(leaving as never)?.id;
  await withMachine('school', async (workspace) => expect(name(workspace)).toBe(leaving), disk);
  const stored = (await (
    await centre.ask(centre.admin, 'GET', `/${centre.database}/${leaving}`)
  ).json()) as AnyRecord & { _id: string; _rev: string };
  const { _id, _rev, ...record } = stored;
  const stamp = { machine: 'registrar001', by: centre.claire.name, hlc: `${Date.now()}-0000` } as never;
  const moved = editFields(
    { ...record, id: _id } as unknown as AnyRecord,
    { schoolId: 'school:0590009Z' },
    stamp,
    recordKinds.student.maps,
  );
  const { id: _, ...fields } = moved;
  await centre.ask(centre.admin, 'PUT', `/${centre.database}/${_id}`, { ...fields, _rev });
  await tend();
  await withMachine(
    'school',
    async (workspace) => {
      expect(name(workspace)).toBeUndefined();
      expect(rowsOf(workspace)).toHaveLength(campaign.candidacies.length - 1);
    },
    disk,
  );
});

test('a projection that was made anew leaves nothing of the former on the machine', async () => {
  const disk = 'school-anew';
  await withMachine('school', async (workspace) => expect(rowsOf(workspace).length).toBeGreaterThan(0), disk);
  const database = projectionDatabaseOf(centre.scope, audiences.school);
  await centre.ask(centre.admin, 'DELETE', `/${database}`);
  await addKeeper(centre, [people.school]);
  await withMachine('school', async (workspace) => expect(rowsOf(workspace)).toEqual([]), disk);
});

test('a partner has figures and nobody', async () => {
  await withMachine('partner', async (workspace) => {
    expect(workspace.person.role).toBe('partner');
    expect(rowsOf(workspace)).toEqual([]);
    expect(workspace.schools.all()).toEqual([]);
    const figures = figuresOf(workspace.campaign());
    expect(figures?.total).toMatchObject({ candidacies: 'few', placed: 0 });
    expect(workspace.campaign()?.team).toEqual({});
  });
});
