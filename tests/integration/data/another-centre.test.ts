import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { putRecords, smallCampaign } from '#tests/support/small-campaign.ts';

/** A centre whose database is made anew or put back to an older copy, under a machine that knew it. */
let centre: TestCentre;
let records: AnyRecord[];
let first: CandidacyId;
let guard: { _id: string }[];
let machine: Machine | undefined;

const path = (rest: string): string => `/${centre.database}${rest}`;

beforeAll(async () => {
  centre = await startTestCentre();
});
beforeEach(async () => {
  const made = smallCampaign(centre.claire.name, 2);
  records = made.records;
  first = made.campaign.candidacies[0] as CandidacyId;
  await putRecords(centre, records);
  guard = await designs();
});
afterEach(async () => {
  await machine?.close();
  machine = undefined;
});
afterAll(() => centre?.stop());

async function designs(): Promise<{ _id: string }[]> {
  const query = '/_all_docs?include_docs=true&startkey=%22_design/%22&endkey=%22_design0%22';
  const { rows } = (await (await centre.ask(centre.admin, 'GET', path(query))).json()) as {
    rows: { doc: { _id: string } }[];
  };
  return rows.map(({ doc }) => doc);
}

async function makeAnew(identity: string, content: readonly AnyRecord[]): Promise<void> {
  const security = await (await centre.ask(centre.admin, 'GET', path('/_security'))).json();
  await centre.ask(centre.admin, 'DELETE', path(''));
  await centre.ask(centre.admin, 'PUT', path(''));
  await centre.ask(centre.admin, 'PUT', path('/_security'), security);
  for (const { _rev: _, ...doc } of guard as { _id: string; _rev?: string }[]) {
    await centre.ask(centre.admin, 'PUT', path(`/${doc._id}`), doc);
  }
  const body = { type: 'scope', scope: centre.scope, identity, createdAt: '2026-11-23T00:00:00.000Z' };
  await centre.ask(centre.admin, 'PUT', path('/scope:identity'), body);
  await putRecords(centre, content);
}

async function identityNow(): Promise<string> {
  const found = (await (await centre.ask(centre.admin, 'GET', path('/scope:identity'))).json()) as {
    identity: string;
  };
  return found.identity;
}

async function open(disk: string): Promise<Workspace> {
  machine = await openMachine({ centre, as: centre.claire, disk });
  const { workspace } = machine;
  await until(workspace, 'ready', () => workspace.ready());
  return workspace;
}

async function atCentre(id: string): Promise<{ decisions?: { kind: string }[] }> {
  return (await (await centre.ask(centre.admin, 'GET', path(`/${encodeURIComponent(id)}`))).json()) as {
    decisions?: { kind: string }[];
  };
}

async function workOnce(disk: string): Promise<void> {
  const workspace = await open(disk);
  await upToDate(workspace);
  await workspace.candidacies.apply(workspace.candidacies.plan({ kind: 'take' }, [first]));
  await upToDate(workspace);
  expect((await atCentre(first)).decisions).toHaveLength(2);
  await machine?.close();
  machine = undefined;
}

describe('a centre that is not what it was', () => {
  it('made anew and empty: what this person made is sent again', async () => {
    const disk = randomUUID();
    await workOnce(disk);
    await makeAnew('f'.repeat(32), []);
    const workspace = await open(disk);
    await upToDate(workspace);
    await until(workspace, 'all is there again', () => workspace.sync.status().toSend === 0);
    expect((await atCentre(first)).decisions?.map(({ kind }) => kind)).toEqual(['submit', 'take']);
    expect(workspace.candidacies.row(first)?.holder).toBe(centre.claire.name);
  });

  it('put back to an older copy under the same identity: the lost decision is sent again', async () => {
    const disk = randomUUID();
    await workOnce(disk);
    await makeAnew(await identityNow(), records);
    expect((await atCentre(first)).decisions).toHaveLength(1);
    const workspace = await open(disk);
    await upToDate(workspace);
    expect((await atCentre(first)).decisions?.map(({ kind }) => kind)).toEqual(['submit', 'take']);
  });

  it('a person without the scope any more sees why, and keeps what is here', async () => {
    const disk = randomUUID();
    await workOnce(disk);
    const security = (await (await centre.ask(centre.admin, 'GET', path('/_security'))).json()) as object;
    await centre.ask(centre.admin, 'PUT', path('/_security'), {
      ...security,
      members: { names: [], roles: ['nobody'] },
    });
    const workspace = await open(disk);
    await until(workspace, 'refused', () => workspace.sync.status().state.kind === 'refused');
    expect(workspace.candidacies.row(first)?.holder).toBe(centre.claire.name);
    await centre.ask(centre.admin, 'PUT', path('/_security'), security);
    await workspace.sync.now();
    await upToDate(workspace);
  });
});
