import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import type { Fault, SeenRequest } from '#tests/support/fault.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { accessFor, type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { atCentre, note, notesOf } from './laptop.ts';

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

async function claire(options: { signedIn?: boolean } = {}): Promise<Workspace> {
  const machine = await openMachine({
    centre,
    as: centre.claire,
    disk: randomUUID(),
    url: proxy.url,
    ...options,
  });
  machines.push(machine);
  return machine.workspace;
}

async function karim(): Promise<Workspace> {
  const machine = await openMachine({ centre, as: centre.karim, disk: randomUUID() });
  machines.push(machine);
  await upToDate(machine.workspace);
  return machine.workspace;
}

function one(at: number): CandidacyId {
  return campaign.candidacies[at] as CandidacyId;
}

/** A fault for the first `times` requests that match, and a count of how often it struck. */
function strike(matches: (request: SeenRequest) => boolean, fault: Fault, times: number): () => number {
  let struck = 0;
  proxy.fault = (request) => {
    if (struck >= times || !matches(request)) return undefined;
    struck += 1;
    return fault;
  };
  return () => struck;
}

const isSend = ({ path }: SeenRequest): boolean => path.includes('_bulk_docs');
const isPoll = ({ path }: SeenRequest): boolean => path.includes('feed=longpoll');
const isRead = ({ path }: SeenRequest): boolean => path.includes('_changes');

describe('the pump under faults', () => {
  it.each([404, 429, 500, 503])('goes on after a long poll answered %i with a JSON body', async (status) => {
    const workspace = await claire();
    await upToDate(workspace);
    const struck = strike(isPoll, { kind: 'answer', status, body: { error: 'x', reason: 'y' } }, 2);
    const other = await karim();
    await note(other, one(0), `after ${status}`);
    await until(workspace, 'the note arrives', () => notesOf(workspace, one(0)).includes(`after ${status}`));
    await note(other, one(1), `again ${status}`);
    await until(workspace, 'the next note arrives', () =>
      notesOf(workspace, one(1)).includes(`again ${status}`),
    );
    expect(struck()).toBe(2);
  });

  it.each([
    ['dropped', { kind: 'drop' }],
    ['cut in the middle', { kind: 'cut', bytes: 40 }],
    ['answered with a page', { kind: 'answer', status: 200, body: '<html>Portail</html>' }],
  ] as const)('gets everything although reads are %s', async (_, fault) => {
    const struck = strike(isRead, fault, 3);
    const workspace = await claire();
    await upToDate(workspace);
    expect(workspace.candidacies.row(one(2))?.status).toBe('submitted');
    expect(struck()).toBe(3);
  });

  it('a 403 on sending blocks neither pull nor the other records', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    proxy.fault = (request) =>
      isSend(request)
        ? { kind: 'answer', status: 403, body: { error: 'forbidden', reason: 'no' } }
        : undefined;
    await note(workspace, one(0), 'refused');
    await until(workspace, 'set aside', () => workspace.aside.list().some(({ kind }) => kind === 'refused'));
    proxy.fault = () => undefined;
    await note(workspace, one(1), 'taken');
    const other = await karim();
    await until(other, 'the second note is at the centre', () => notesOf(other, one(1)).includes('taken'));
    await note(other, one(2), 'from karim');
    await until(workspace, 'pull goes on', () => notesOf(workspace, one(2)).includes('from karim'));
    expect(notesOf(workspace, one(0))).toEqual([]);
    expect(workspace.today().refused).toBeGreaterThan(0);
  });

  it('sends a refused decision again under a new id when asked', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    proxy.fault = (request, body) =>
      isSend(request) && body.includes('not now')
        ? { kind: 'answer', status: 403, body: { error: 'forbidden' } }
        : undefined;
    await note(workspace, one(0), 'not now');
    await until(workspace, 'set aside', () =>
      workspace.aside.list().some(({ decision }) => decision?.kind === 'note'),
    );
    proxy.fault = () => undefined;
    const entry = workspace.aside.list().find(({ decision }) => decision?.kind === 'note');
    await workspace.aside.retry(entry?.id ?? '');
    await upToDate(workspace);
    const sent = (await atCentre(centre, one(0))).decisions?.filter(
      ({ text }) => text === 'not now',
    ) as unknown as {
      id: string;
    }[];
    expect(sent).toHaveLength(1);
    expect(sent[0]?.id).not.toBe(entry?.decision?.id);
    expect(workspace.aside.list().some(({ id }) => id === entry?.id)).toBe(false);
  });

  it('halves what is too large, and sets the one record aside that still is', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    proxy.fault = (request, body) =>
      isSend(request) && (body.includes('too much') || body.split('"_id"').length > 3)
        ? { kind: 'answer', status: 413, body: { error: 'too_large' } }
        : undefined;
    const all = workspace.candidacies.plan({ kind: 'note', text: 'small' }, [one(1), one(2)]);
    await workspace.candidacies.apply(all);
    await note(workspace, one(0), 'too much');
    await until(workspace, 'set aside', () =>
      workspace.aside.list().some(({ because }) => because === 'too-large'),
    );
    const other = await karim();
    await until(other, 'the small ones arrive', () =>
      [one(1), one(2)].every((id) => notesOf(other, id).includes('small')),
    );
    expect(notesOf(workspace, one(0))).toEqual(['too much']);
    expect(notesOf(other, one(0))).toEqual([]);
  });

  it('a lost answer is found out, and nothing is there twice', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    const struck = strike(isSend, { kind: 'lose-answer' }, 1);
    await note(workspace, one(0), 'once');
    await upToDate(workspace);
    expect(struck()).toBe(1);
    expect((await atCentre(centre, one(0))).decisions?.filter(({ text }) => text === 'once')).toHaveLength(1);
    expect(notesOf(workspace, one(0))).toEqual(['once']);
  });

  it('asks nothing at all while signed out, keeps the work, and goes on after', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    proxy.fault = () => ({ kind: 'answer', status: 401, body: { error: 'unauthorized' } });
    await note(workspace, one(0), 'while signed out');
    await until(workspace, 'signed out', () => workspace.sync.status().state.kind === 'signed-out');
    const before = proxy.seen.length;
    await note(workspace, one(1), 'still works');
    await workspace.sync.now();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(proxy.seen.length).toBe(before);
    expect(workspace.sync.status().toSend).toBe(2);
    proxy.fault = () => undefined;
    await workspace.sync.signedIn(accessFor({ centre, as: centre.claire, url: proxy.url }));
    await upToDate(workspace);
    expect((await atCentre(centre, one(1))).decisions?.some(({ text }) => text === 'still works')).toBe(true);
  });

  it('starts offline, says since when, works, and sends later', async () => {
    proxy.fault = () => ({ kind: 'drop' });
    const workspace = await claire();
    await until(workspace, 'offline', () => workspace.sync.status().state.kind === 'offline');
    const { state } = workspace.sync.status();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const later = workspace.sync.status().state;
    expect('since' in state && 'since' in later && later.since === state.since).toBe(true);
    proxy.fault = () => undefined;
    await upToDate(workspace);
    expect(workspace.candidacies.counts({}).all).toBeGreaterThanOrEqual(3);
  });

  it('keeps one long poll and at most three sockets, and leaves none behind', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    for (let round = 0; round < 5; round += 1) await note(workspace, one(round % 3), `round ${round}`);
    await upToDate(workspace);
    await until(workspace, 'polling', () => true);
    expect(proxy.mostOpen()).toBeLessThanOrEqual(3);
    expect(proxy.openPolls()).toBeLessThanOrEqual(1);
    await machines.pop()?.close();
    await vi.waitFor(() => expect(proxy.open()).toBe(0), 10_000);
  });

  it('leaks no poll when the session ends and begins again many times', async () => {
    const workspace = await claire();
    await upToDate(workspace);
    for (let round = 0; round < 4; round += 1) {
      proxy.fault = () => ({ kind: 'answer', status: 401, body: {} });
      await note(workspace, one(0), `pause ${round}`);
      await until(workspace, 'signed out', () => workspace.sync.status().state.kind === 'signed-out');
      proxy.fault = () => undefined;
      await workspace.sync.signedIn(accessFor({ centre, as: centre.claire, url: proxy.url }));
      await upToDate(workspace);
    }
    await vi.waitFor(() => expect(proxy.openPolls()).toBe(1), 10_000);
  });

  it('loses no change made between the catching up and the first long poll', async () => {
    const other = await karim();
    let isMade: Promise<void> | undefined;
    proxy.fault = (request) => {
      if (!isPoll(request) || isMade) return undefined;
      isMade = note(other, one(2), 'in between');
      return { kind: 'delay', ms: 400 };
    };
    const workspace = await claire();
    await until(workspace, 'it arrives', () => notesOf(workspace, one(2)).includes('in between'));
    expect(isMade).toBeDefined();
  });

  it('does not ask without end where polls are answered at once with nothing', async () => {
    proxy.fault = (request) =>
      isPoll(request)
        ? { kind: 'answer', status: 200, body: { results: [], last_seq: '1-x', pending: 0 } }
        : undefined;
    const workspace = await claire();
    await upToDate(workspace);
    const before = proxy.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(proxy.seen.length - before).toBeLessThan(25);
  });

  it('does not read in a circle where changes lead nowhere', async () => {
    const row = { id: 'candidacy:x', seq: '9-x', changes: [{ rev: '1-x' }] };
    const results = Array.from({ length: 500 }, () => row);
    proxy.fault = (request) =>
      isRead(request) && !isPoll(request)
        ? { kind: 'answer', status: 200, body: { results, last_seq: 0 } }
        : undefined;
    const workspace = await claire();
    await until(workspace, 'told', () => workspace.sync.status().state.kind === 'offline');
    const before = proxy.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(proxy.seen.length - before).toBeLessThan(60);
    proxy.calm();
    await upToDate(workspace);
    expect(workspace.candidacies.row(one(0))?.status).toBe('submitted');
  });

  it('waits as long as Retry-After says, in seconds or until a date', async () => {
    for (const waitNow of [() => '2', () => new Date(Date.now() + 3_000).toUTCString()]) {
      const workspace = await claire();
      await upToDate(workspace);
      const wait = waitNow();
      const headers = { 'Retry-After': wait };
      const struck = strike(isSend, { kind: 'answer', status: 429, body: {}, headers }, 1);
      await note(workspace, one(0), `after ${wait}`);
      await until(workspace, 'busy', () => workspace.sync.status().state.kind === 'busy');
      const { state } = workspace.sync.status();
      const next = state.kind === 'busy' ? Date.parse(state.nextTryAt) - Date.parse(state.since) : 0;
      expect(next).toBeGreaterThan(900);
      const sends = proxy.seen.filter(isSend).length;
      await upToDate(workspace);
      expect(proxy.seen.filter(isSend).length).toBe(sends + 1);
      expect(struck()).toBe(1);
    }
  });
});
