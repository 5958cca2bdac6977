import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import { createUlid } from '#renderer/data/ulid.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId, OfferId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { putRecords, type SmallCampaign, smallCampaign } from '#tests/support/small-campaign.ts';

/** What a centre may hold that was not written by this program: its guard is out of the way here. */
let centre: TestCentre;
let records: AnyRecord[];
let campaign: SmallCampaign;
let machine: Machine | undefined;

beforeAll(async () => {
  centre = await startTestCentre();
  const listed = await centre.ask(
    centre.admin,
    'GET',
    `/${centre.database}/_all_docs?startkey=%22_design/%22&endkey=%22_design0%22`,
  );
  const { rows } = (await listed.json()) as { rows: { id: string; value: { rev: string } }[] };
  for (const { id, value } of rows)
    await centre.ask(centre.admin, 'DELETE', `/${centre.database}/${id}?rev=${value.rev}`);
});
beforeEach(async () => {
  ({ records, campaign } = smallCampaign(centre.claire.name, 2));
  await putRecords(centre, records);
});
afterEach(async () => {
  await machine?.close();
  machine = undefined;
});
afterAll(() => centre?.stop());

async function open(): Promise<Workspace> {
  machine = await openMachine({ centre, as: centre.claire, disk: randomUUID() });
  await upToDate(machine.workspace);
  return machine.workspace;
}

function one(at: number): CandidacyId {
  return campaign.candidacies[at] as CandidacyId;
}

function copyOf(at: number, change: (record: AnyRecord & Record<string, unknown>) => object): AnyRecord {
  const record = structuredClone(records.find(({ id }) => id === one(at))) as AnyRecord &
    Record<string, unknown>;
  return { ...record, ...change(record), id: `candidacy:${createUlid(Date.now())}` } as AnyRecord;
}

async function change(id: string, edit: (document: Record<string, unknown>) => object): Promise<void> {
  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  const document = (await (await centre.ask(centre.admin, 'GET', path)).json()) as Record<string, unknown>;
  const response = await centre.ask(centre.admin, 'PUT', path, { ...document, ...edit(document) });
  expect(response.status).toBe(201);
}

async function setAside(record: AnyRecord, kind: string, because?: string): Promise<void> {
  await putRecords(centre, [record]);
  const workspace = await open();
  const entry = workspace.aside.list().find(({ recordId }) => recordId === record.id);
  expect(entry).toMatchObject({ kind, ...(because ? { because } : {}) });
  expect(workspace.candidacies.row(record.id as CandidacyId)).toBeUndefined();
  expect(workspace.candidacies.row(one(0))?.status).toBe('submitted');
}

describe('bad input from the centre', () => {
  it('a record without the fields it must have is set aside, and comes back once it is mended', async () => {
    const record = copyOf(0, () => ({ studentId: undefined }));
    await setAside(record, 'unreadable', '/studentId');
    const workspace = machine?.workspace as Workspace;
    await change(record.id, () => ({ studentId: campaign.students[0] }));
    await until(workspace, 'shown', () => workspace.candidacies.row(record.id as CandidacyId) !== undefined);
    await until(
      workspace,
      'nothing to look at',
      () => !workspace.aside.list().some(({ recordId }) => recordId === record.id),
    );
  });

  it('a week 53 in a year without one', async () => {
    const submit = {
      ...(records.find(({ id }) => id === one(0))?.decisions?.[0] as object),
      week: '2027-W53',
    };
    await setAside(
      copyOf(0, () => ({ decisions: [submit] })),
      'unreadable',
    );
  });

  it('a record whose decisions are no list', () =>
    setAside(
      copyOf(0, () => ({ decisions: { 0: 'x' } })),
      'unreadable',
      '/decisions',
    ));

  it('a day that does not exist, in a pupil', async () => {
    const pupil = {
      ...records.find(({ type }) => type === 'student'),
      id: `student:${createUlid(Date.now())}`,
      birthDate: '2012-02-30',
    };
    await putRecords(centre, [pupil as AnyRecord]);
    const workspace = await open();
    expect(workspace.aside.list()).toContainEqual(
      expect.objectContaining({ recordId: pupil.id, because: '/birthDate' }),
    );
    expect(workspace.students.get(pupil.id as never)).toBeUndefined();
  });

  it('a record of a type that nobody here knows', async () => {
    const strange = { ...records[0], type: 'poster', id: `poster:${createUlid(Date.now())}` } as AnyRecord;
    await putRecords(centre, [strange]);
    const workspace = await open();
    expect(workspace.aside.list()).toContainEqual(
      expect.objectContaining({ recordId: strange.id, kind: 'unknown' }),
    );
  });

  it('a record of a newer schema is shown as far as it can be read, and never written over', async () => {
    await change(one(0), () => ({ schemaVersion: 99, badge: { colour: 'mauve' } }));
    const workspace = await open();
    expect(workspace.candidacies.row(one(0))?.status).toBe('submitted');
    expect(workspace.aside.list()).toContainEqual(
      expect.objectContaining({ recordId: one(0), kind: 'newer' }),
    );
    const outcome = await workspace.candidacies.apply(
      workspace.candidacies.plan({ kind: 'take' }, [one(0), one(1)]),
    );
    expect(outcome.refused).toEqual([{ id: one(0), because: 'outdated' }]);
    expect(outcome.saved).toEqual([one(1)]);
    await upToDate(workspace);
    const response = await centre.ask(
      centre.admin,
      'GET',
      `/${centre.database}/${encodeURIComponent(one(0))}`,
    );
    expect(await response.json()).toMatchObject({ schemaVersion: 99, badge: { colour: 'mauve' } });
  });

  it('an offer deleted at the centre while a candidacy for it is forwarded', async () => {
    const workspace = await open();
    const [offer] = campaign.offers as readonly OfferId[];
    const path = `/${centre.database}/${encodeURIComponent(offer ?? '')}`;
    const { _rev } = (await (await centre.ask(centre.admin, 'GET', path)).json()) as { _rev: string };
    const plan = workspace.candidacies.plan({ kind: 'forward', channel: 'mail', to: 'Accueil' }, [one(0)]);
    await centre.ask(centre.admin, 'DELETE', `${path}?rev=${_rev}`);
    await until(workspace, 'the offer is gone', () => workspace.offers.row(offer as OfferId) === undefined);
    const outcome = await workspace.candidacies.apply(plan);
    expect(outcome.saved.length + outcome.refused.length).toBe(1);
    const view = workspace.candidacies.view(one(0));
    expect(view?.warnings).toContainEqual({ code: 'offer-missing' });
    expect(view?.row.offerTitle).toBe('');
  });

  it('names in any script are found, with or without their accents', async () => {
    const workspace = await open();
    for (const text of ['eloise', 'LEFEVRE', 'anais duch', 'jean moulin lefevre']) {
      const find = () => workspace.candidacies.query({ text, ids: campaign.candidacies }, { by: 'student' });
      await until(workspace, `« ${text} » is found`, () => find().length === 1);
    }
    await until(
      workspace,
      'nothing found',
      () => workspace.candidacies.query({ text: 'xyzzy' }, { by: 'due' }).length === 0,
    );
  });

  it('a motivation of a megabyte goes there and back', async () => {
    const workspace = await open();
    const motivation = '𝒳é\u2028"\\'.repeat(170_000).slice(0, 1_000_000);
    const [, offerId] = campaign.offers;
    const { id } = await workspace.candidacies.create({
      studentId: campaign.students[0] as never,
      offerId: offerId as never,
      week: '2027-W06' as never,
      motivation,
      source: 'mail',
    });
    await upToDate(workspace);
    expect(workspace.aside.list().some(({ recordId }) => recordId === id)).toBe(false);
    const response = await centre.ask(
      centre.admin,
      'GET',
      `/${centre.database}/${encodeURIComponent(id ?? '')}`,
    );
    expect(((await response.json()) as { motivation: string }).motivation === motivation).toBe(true);
  });
});
