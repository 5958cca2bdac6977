import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncState } from '#renderer/data/api/sync.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { accessFor, until, upToDate } from '#tests/support/machine.ts';
import { seedSmall } from '#tests/support/small-campaign.ts';
import { atCentre, type Laptop, note, notesOf, openLaptop, paths } from './laptop.ts';

/** A person whose sign-in ended, who was taken out of the scope, or whose campaign was closed. */
let centre: TestCentre;
let laptop: Laptop | undefined;
let id: CandidacyId;

beforeAll(async () => {
  centre = await startTestCentre();
});
beforeEach(async () => {
  id = (await seedSmall(centre, 1)).candidacies[0] as CandidacyId;
});
afterEach(async () => {
  await laptop?.close();
  laptop = undefined;
});
afterAll(() => centre?.stop());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const path = (rest: string): string => `/${centre.database}/${rest}`;

async function open(disk: string = randomUUID()): Promise<Laptop> {
  laptop = await openLaptop(centre, undefined, { disk });
  const { workspace } = laptop;
  await until(workspace, 'ready', () => workspace.ready());
  return laptop;
}

function becomes({ workspace }: Laptop, state: Partial<SyncState>): Promise<void> {
  return until(workspace, JSON.stringify(state), () => {
    const now = workspace.sync.status().state as unknown as Record<string, unknown>;
    return Object.entries(state).every(([name, value]) => now[name] === value);
  });
}

async function mark(change: Record<string, unknown>): Promise<void> {
  const known = (await (await centre.ask(centre.admin, 'GET', path('scope:identity'))).json()) as object;
  const answer = await centre.ask(centre.admin, 'PUT', path('scope:identity'), { ...known, ...change });
  expect(answer.status).toBe(201);
}

/** Lets somebody in, or nobody of the scope. */
async function lock(isLocked: boolean): Promise<void> {
  const security = (await (await centre.ask(centre.admin, 'GET', path('_security'))).json()) as {
    members: { roles: string[] };
  };
  const roles = security.members.roles.map((role) => (isLocked ? `not:${role}` : role.replace(/^not:/, '')));
  const answer = await centre.ask(centre.admin, 'PUT', path('_security'), {
    ...security,
    members: { names: [], roles },
  });
  expect(answer.status).toBe(200);
}

describe('a sign-in that ends', () => {
  it('pauses with no request at all, and goes on with the whole queue', async () => {
    const { workspace, proxy } = await open();
    await upToDate(workspace);
    proxy.fault = () => ({ kind: 'answer', status: 401, body: { error: 'unauthorized' } });
    await note(workspace, id, 'first');
    await becomes(laptop as Laptop, { kind: 'signed-out' });
    await pause(100);
    const before = proxy.seen.length;
    for (const text of ['second', 'third']) await note(workspace, id, text);
    await workspace.sync.now();
    await pause(700);
    expect(proxy.seen.length).toBe(before);
    expect(workspace.sync.status().toSend).toBe(3);
    proxy.calm();
    await workspace.sync.signedIn(accessFor({ centre, as: centre.claire, url: proxy.url }));
    await upToDate(workspace);
    expect((await atCentre(centre, id)).decisions?.map(({ text }) => text)).toEqual([
      undefined,
      'first',
      'second',
      'third',
    ]);
    expect(workspace.aside.list()).toEqual([]);
  });
});

describe('somebody taken out of the scope', () => {
  it('is told, loses nothing, is refused no single act, and is back as soon as let in', async () => {
    const { workspace, proxy } = await open();
    await upToDate(workspace);
    await lock(true);
    try {
      for (const text of ['one', 'two']) await note(workspace, id, text);
      await becomes(laptop as Laptop, { kind: 'refused', because: 'forbidden' } as Partial<SyncState>);
      const before = proxy.seen.length;
      await pause(1_000);
      expect(proxy.seen.length - before).toBeLessThan(60);
      expect(workspace.aside.list()).toEqual([]);
      expect(workspace.sync.status().toSend).toBe(2);
      expect(notesOf(workspace, id)).toEqual(['one', 'two']);
    } finally {
      await lock(false);
    }
    await workspace.sync.now();
    await upToDate(workspace);
    expect((await atCentre(centre, id)).decisions).toHaveLength(3);
  });
});

describe('a campaign that was closed', () => {
  it('is told at once to who is at work: nothing more is sent, and nothing lost', async () => {
    const { workspace, proxy } = await open();
    await upToDate(workspace);
    await mark({ closedAt: '2026-11-23T12:00:00.000Z' });
    try {
      await becomes(laptop as Laptop, { kind: 'refused', because: 'closed' } as Partial<SyncState>);
      const before = proxy.seen.length;
      await note(workspace, id, 'too late');
      await pause(800);
      expect(proxy.seen.slice(before).filter((request) => paths['sending']?.(request))).toEqual([]);
      expect(workspace.sync.status()).toMatchObject({
        toSend: 1,
        aside: 0,
        state: { kind: 'refused', because: 'closed' },
      });
    } finally {
      await mark({ closedAt: undefined });
    }
    await workspace.sync.now();
    await upToDate(workspace);
    expect((await atCentre(centre, id)).decisions).toHaveLength(2);
  });

  it('is told by a refusal, too, where the marker is not seen yet: no act is at fault', async () => {
    const { workspace, proxy } = await open();
    await upToDate(workspace);
    proxy.fault = (request, body) => {
      if (!paths['sending']?.(request)) return undefined;
      const { docs } = JSON.parse(body) as { docs: readonly { _id: string }[] };
      const reason = `closed: ${centre.scope}`;
      const answers = docs.map(({ _id }) => ({ id: _id, error: 'forbidden', reason }));
      return { kind: 'answer', status: 201, body: answers };
    };
    await note(workspace, id, 'too late');
    await becomes(laptop as Laptop, { kind: 'refused', because: 'closed' } as Partial<SyncState>);
    expect(workspace.sync.status()).toMatchObject({ toSend: 1, aside: 0 });
    expect(notesOf(workspace, id)).toEqual(['too late']);
    proxy.calm();
    await workspace.sync.now();
    await upToDate(workspace);
    expect((await atCentre(centre, id)).decisions).toHaveLength(2);
  });

  it('is asked about before anything is sent, once the centre was away', async () => {
    const { workspace, proxy } = await open();
    await upToDate(workspace);
    await proxy.vanish();
    await becomes(laptop as Laptop, { kind: 'offline' });
    await mark({ closedAt: '2026-11-23T12:00:00.000Z' });
    try {
      await note(workspace, id, 'too late');
      proxy.fault = (request) => (paths['recognising']?.(request) ? { kind: 'delay', ms: 300 } : undefined);
      const before = proxy.seen.length;
      await proxy.comeBack();
      await workspace.sync.now();
      await becomes(laptop as Laptop, { kind: 'refused', because: 'closed' } as Partial<SyncState>);
      expect(proxy.seen.slice(before).filter((request) => paths['sending']?.(request))).toEqual([]);
      expect(workspace.sync.status()).toMatchObject({ toSend: 1, aside: 0 });
    } finally {
      await mark({ closedAt: undefined });
    }
  });

  it('is told to who comes back with unsent acts: they stay here, not one request writes', async () => {
    const disk = randomUUID();
    const first = await open(disk);
    await upToDate(first.workspace);
    first.proxy.fault = () => ({ kind: 'drop' });
    await note(first.workspace, id, 'made offline');
    await first.close();
    await mark({ closedAt: '2026-11-23T12:00:00.000Z' });
    try {
      const back = await open(disk);
      await becomes(back, { kind: 'refused', because: 'closed' } as Partial<SyncState>);
      await pause(500);
      expect(back.proxy.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(back.workspace.sync.status().toSend).toBe(1);
      expect(notesOf(back.workspace, id)).toEqual(['made offline']);
    } finally {
      await mark({ closedAt: undefined });
    }
  });

  it('and its database dropped: told so, kept here', async () => {
    const other = await startTestCentre();
    try {
      const candidacy = (await seedSmall(other, 1)).candidacies[0] as CandidacyId;
      laptop = await openLaptop(other);
      const { workspace } = laptop;
      await upToDate(workspace);
      await other.ask(other.admin, 'DELETE', `/${other.database}`);
      await note(workspace, candidacy, 'kept');
      await becomes(laptop, { kind: 'refused', because: 'no-database' } as Partial<SyncState>);
      expect(workspace.sync.status().toSend).toBe(1);
      expect(workspace.aside.list()).toEqual([]);
      expect(notesOf(workspace, candidacy)).toEqual(['kept']);
    } finally {
      await laptop?.close();
      laptop = undefined;
      await other.stop();
    }
  });
});
