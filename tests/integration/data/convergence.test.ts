import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { CandidacyChoice } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let proxy: FaultProxy;
let campaign: SmallCampaign;
let machines: Machine[] = [];

beforeAll(async () => {
  centre = await startTestCentre();
});
beforeEach(async () => {
  campaign = await seedSmall(centre, 3);
  proxy = await createFaultProxy(centre.url);
});
afterEach(async () => {
  for (const machine of machines) await machine.close();
  machines = [];
  await proxy.stop();
});
afterAll(() => centre?.stop());

async function open(
  as: 'claire' | 'karim',
  url = centre.url,
  disk: string = randomUUID(),
): Promise<Workspace> {
  const machine = await openMachine({ centre, as: centre[as], disk, url });
  machines.push(machine);
  await until(machine.workspace, 'ready', () => machine.workspace.ready());
  return machine.workspace;
}

function one(at: number): CandidacyId {
  return campaign.candidacies[at] as CandidacyId;
}

async function act(workspace: Workspace, choice: CandidacyChoice, ...ids: CandidacyId[]) {
  const outcome = await workspace.candidacies.apply(workspace.candidacies.plan(choice, ids));
  expect(outcome.saved).toEqual(ids);
  return outcome;
}

function kinds(workspace: Workspace, id: CandidacyId): string[] {
  return (workspace.candidacies.view(id)?.history ?? []).map(({ decision }) => decision.kind);
}

type AtCentre = { _id: string; _rev: string; decisions: { kind: string }[]; [name: string]: unknown };

async function atCentre(id: string): Promise<AtCentre> {
  const response = await centre.ask(centre.admin, 'GET', `/${centre.database}/${encodeURIComponent(id)}`);
  return (await response.json()) as AtCentre;
}

/** Ours forbids attachments on records; another centre's may not. For the last test of the file. */
async function dropGuard(): Promise<void> {
  const listed = await centre.ask(
    centre.admin,
    'GET',
    `/${centre.database}/_all_docs?startkey=%22_design/%22&endkey=%22_design0%22`,
  );
  const { rows } = (await listed.json()) as { rows: { id: string; value: { rev: string } }[] };
  for (const { id, value } of rows)
    await centre.ask(centre.admin, 'DELETE', `/${centre.database}/${id}?rev=${value.rev}`);
}

describe('convergence', () => {
  it('two people who decide offline on one candidacy end with both decisions, on both machines and at the centre', async () => {
    const claire = await open('claire', proxy.url);
    const karim = await open('karim');
    await upToDate(claire);
    await upToDate(karim);
    proxy.fault = () => ({ kind: 'drop' });
    await act(claire, { kind: 'forward', channel: 'mail', to: 'Accueil' }, one(0));
    await act(claire, { kind: 'note', text: 'hors ligne' }, one(0));
    await act(karim, { kind: 'withdraw', reason: 'pupil' }, one(0));
    await upToDate(karim);
    expect(claire.sync.status().toSend).toBe(2);
    proxy.fault = () => undefined;
    await upToDate(claire);
    await until(karim, 'hers arrive', () => kinds(karim, one(0)).length === 4);
    expect(kinds(claire, one(0))).toEqual(kinds(karim, one(0)));
    expect(claire.candidacies.row(one(0))?.status).toBe(karim.candidacies.row(one(0))?.status);
    expect((await atCentre(one(0))).decisions).toHaveLength(4);
  });

  it('hours offline with many acts, closing and opening in between, all reach the centre', async () => {
    const disk = randomUUID();
    await upToDate(await open('claire', proxy.url, disk));
    proxy.fault = () => ({ kind: 'drop' });
    for (let hour = 0; hour < 4; hour += 1) {
      const workspace = machines[0]?.workspace as Workspace;
      for (const id of campaign.candidacies) await act(workspace, { kind: 'note', text: `hour ${hour}` }, id);
      await machines.pop()?.close();
      await open('claire', proxy.url, disk);
    }
    proxy.fault = () => undefined;
    const claire = machines[0]?.workspace as Workspace;
    await until(claire, 'all wait to be sent', () => claire.sync.status().toSend === 12);
    await claire.sync.now();
    await upToDate(claire);
    const notes = (await atCentre(one(1))).decisions.filter(({ kind }) => kind === 'note');
    expect(notes).toHaveLength(4);
  });

  it('an undone act is undone on the other machine, and the history keeps both', async () => {
    const claire = await open('claire');
    const karim = await open('karim');
    await upToDate(claire);
    const { actId } = await act(claire, { kind: 'cancel', reason: 'school' }, one(0), one(1));
    await until(karim, 'cancelled', () => karim.candidacies.row(one(1))?.status === 'cancelled');
    if (!actId) throw new Error('no act');
    const undone = await claire.acts.undo(actId);
    expect(undone.saved).toHaveLength(2);
    await until(karim, 'back', () => karim.candidacies.row(one(1))?.status === 'submitted');
    expect(kinds(karim, one(0))).toEqual(['submit', 'cancel', 'retract']);
  });

  it('a confirmation makes its placement and withdraws the pupil’s other candidacy in the same act', async () => {
    const claire = await open('claire');
    await upToDate(claire);
    const [studentId] = campaign.students;
    const [, offerId] = campaign.offers;
    if (!studentId || !offerId) throw new Error('no campaign');
    const created = await claire.candidacies.create({
      studentId,
      offerId,
      week: '2027-W06' as never,
      source: 'paper',
    });
    const second = created.id as CandidacyId;
    await act(claire, { kind: 'forward', channel: 'telephone', to: 'Accueil' }, one(0));
    await act(claire, { kind: 'host-accept', until: claire.candidacies.defaultHoldUntil() }, one(0));
    expect(claire.offers.view(campaign.offers[0] as never)?.weeks[0]).toMatchObject({ held: 1, taken: 0 });
    const plan = claire.candidacies.plan({ kind: 'confirm' }, [one(0)]);
    expect(plan.also.map(({ row }) => row.id)).toEqual([second]);
    const { actId, saved } = await claire.candidacies.apply(plan);
    expect([...saved].sort()).toEqual([one(0), second].sort());
    expect(claire.candidacies.row(second)?.status).toBe('withdrawn');
    await upToDate(claire);
    const tail = (id: string): string => id.slice(id.indexOf(':') + 1);
    const placement = await atCentre(`placement:${tail(one(0))}:${tail(campaign.offers[0] ?? '')}:2027-W05`);
    expect(placement.candidacyId).toBe(one(0));
    expect(claire.offers.view(campaign.offers[0] as never)?.weeks[0]).toMatchObject({ held: 0, taken: 1 });
    await claire.acts.undo(actId as never);
    expect(claire.candidacies.row(one(0))?.status).toBe('held');
    expect(claire.candidacies.row(second)?.status).toBe('submitted');
  });

  it('a record deleted at the centre goes here too, but not with what was not sent', async () => {
    const claire = await open('claire', proxy.url);
    await upToDate(claire);
    proxy.fault = ({ path }) => (path.includes('_bulk_docs') ? { kind: 'drop' } : undefined);
    await act(claire, { kind: 'note', text: 'not sent' }, one(0));
    for (const id of [one(0), one(1)]) {
      const { _rev } = await atCentre(id);
      await centre.ask(centre.admin, 'DELETE', `/${centre.database}/${encodeURIComponent(id)}?rev=${_rev}`);
    }
    await until(
      claire,
      'both are gone',
      () => !claire.candidacies.row(one(0)) && !claire.candidacies.row(one(1)),
    );
    await until(claire, 'the unsent one is kept aside', () =>
      claire.aside.list().some(({ recordId }) => recordId === one(0)),
    );
    expect(claire.aside.list().some(({ recordId }) => recordId === one(1))).toBe(false);
    proxy.fault = () => undefined;
    await upToDate(claire);
    expect(await atCentre(one(0))).toMatchObject({ error: 'not_found' });
  });

  it('branches that arose at the centre are joined for display', async () => {
    const base = await atCentre(one(0));
    const branch = (text: string, rev: string) => ({
      ...base,
      _rev: `2-${rev}`,
      _revisions: { start: 2, ids: [rev, base._rev.slice(2)] },
      decisions: [
        ...base.decisions,
        {
          ...base.decisions[0],
          kind: 'note',
          text,
          id: `01K0000000000000000000000${text}`,
          offerId: undefined,
          week: undefined,
          source: undefined,
        },
      ],
    });
    const docs = [branch('A', 'a'.repeat(32)), branch('B', 'b'.repeat(32))];
    await centre.ask(centre.admin, 'POST', `/${centre.database}/_bulk_docs`, { docs, new_edits: false });
    const claire = await open('claire');
    await upToDate(claire);
    expect(kinds(claire, one(0)).sort()).toEqual(['note', 'note', 'submit']);
  });

  it('an attachment of a document survives a decision on it, at a centre whose guard allows any', async () => {
    await dropGuard();
    const { _rev } = await atCentre(one(0));
    const path = `/${centre.database}/${encodeURIComponent(one(0))}/scan.txt?rev=${_rev}`;
    await centre.ask(centre.admin, 'PUT', path, 'a scan');
    const claire = await open('claire');
    await upToDate(claire);
    await act(claire, { kind: 'take' }, one(0));
    await upToDate(claire);
    const after = await atCentre(one(0));
    expect(after.decisions).toHaveLength(2);
    expect(Object.keys(after._attachments as object)).toEqual(['scan.txt']);
  });
});
