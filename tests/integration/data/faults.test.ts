import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncState } from '#renderer/data/api/sync.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Fault, type FaultPlan, faultsByName } from '#tests/support/fault.ts';
import { until, upToDate } from '#tests/support/machine.ts';
import { seedSmall } from '#tests/support/small-campaign.ts';
import { atCentre, type Laptop, note, notesOf, openColleague, openLaptop, paths } from './laptop.ts';

/** How long a fault lasts: many tries, for waits are 10 to 200 ms in tests. What only patience ends takes longer. */
const faultMs = 1_500;
const slow = ['stalled in the body', 'slow drip', 'never answered'];
const slowMs = 3_000;
const mostMs = 20_000;
/**
 * Waits double from 10 ms or more to 100 or more: five tries and one more each 100 ms, of at most six requests each (a
 * portion sent thrice and fetched thrice before it is left for later).
 */
const mostRequests = (ms: number): number => 6 * (5 + ms / 100);

/** These pass by themselves, each in one try: nothing is to be told. */
const harmless = ['delayed', 'delivered twice'];
/** The centre did it, and only its answer is missing. */
const heard = ['answer lost', 'cut in the body', 'stalled in the body', 'slow drip'];
const ofOneRow = ['403 on one row', '409 on one row'];
const ofAll = Object.keys(faultsByName(new Date())).filter((name) => !ofOneRow.includes(name));

let centre: TestCentre;
beforeAll(async () => {
  centre = await startTestCentre();
});
afterAll(() => centre?.stop());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const faultOf = (name: string): Fault => faultsByName(new Date(Date.now() + 2_000))[name] as Fault;
const always = (name: string, direction: string): FaultPlan => {
  const fault = faultOf(name);
  return (request) => (paths[direction]?.(request) ? fault : undefined);
};

const isTrouble = ({ kind }: SyncState): boolean => ['offline', 'busy', 'refused'].includes(kind);

async function seeded(): Promise<CandidacyId> {
  return (await seedSmall(centre, 1)).candidacies[0] as CandidacyId;
}

/**
 * Lets the fault last, counts what is asked meanwhile, and gives what the state line said. Where trouble has to be told,
 * a starved machine is given the time it needs for that.
 */
async function endure({ workspace, proxy }: Laptop, name: string, isTold = false): Promise<SyncState[]> {
  const ms = slow.includes(name) ? slowMs : faultMs;
  const told: SyncState[] = [];
  const before = proxy.seen.length;
  const begun = performance.now();
  const elapsed = (): number => performance.now() - begun;
  while (elapsed() < ms || (isTold && !told.some(isTrouble) && elapsed() < mostMs)) {
    told.push(workspace.sync.status().state);
    await pause(50);
  }
  expect(proxy.seen.length - before).toBeLessThan(mostRequests(elapsed()));
  expect(proxy.mostOpen()).toBeLessThanOrEqual(3);
  return told;
}

/** Everything recovers without anybody's help. */
async function recovers({ workspace, proxy }: Laptop): Promise<void> {
  proxy.calm();
  await upToDate(workspace);
}

describe.concurrent('a fault that lasts, and passes', () => {
  it.each(ofAll)('at the first reading: %s', async (name) => {
    const id = await seeded();
    const laptop = await openLaptop(centre, always(name, 'reading'));
    const isTold = !harmless.includes(name);
    const told = await endure(laptop, name, isTold);
    if (isTold) {
      expect(told.some(isTrouble)).toBe(true);
      expect(told.some(({ kind }) => kind === 'up-to-date')).toBe(false);
    }
    await recovers(laptop);
    expect(laptop.workspace.candidacies.row(id)?.status).toBe('submitted');
    await laptop.close();
  });

  it.each(ofAll)('at the poll, which changes pass by all the same: %s', async (name) => {
    const id = await seeded();
    const colleague = await openColleague(centre);
    const laptop = await openLaptop(centre, always(name, 'polling'));
    await Promise.all([upToDate(laptop.workspace), upToDate(colleague.workspace)]);
    await note(colleague.workspace, id, 'from karim');
    await until(laptop.workspace, 'it arrives', () => notesOf(laptop.workspace, id).includes('from karim'));
    await endure(laptop, name);
    await recovers(laptop);
    await colleague.close();
    await laptop.close();
  });

  it.each([...ofAll, '409 on one row'])('at sending: %s', async (name) => {
    const id = await seeded();
    const laptop = await openLaptop(centre);
    const { workspace } = laptop;
    await upToDate(workspace);
    laptop.proxy.fault = always(name, 'sending');
    await note(workspace, id, 'mine');
    // What the centre has is found out by the poll, however its answer ended: then nothing waits, and that is told.
    const isTold = !harmless.includes(name) && !heard.includes(name);
    const told = await endure(laptop, name, isTold);
    if (isTold) {
      expect(workspace.sync.status().toSend).toBeGreaterThan(0);
      expect(told.some(isTrouble)).toBe(true);
    }
    await recovers(laptop);
    const sent = (await atCentre(centre, id)).decisions?.filter(({ text }) => text === 'mine');
    expect(sent).toHaveLength(1);
    expect(notesOf(workspace, id)).toEqual(['mine']);
    expect(workspace.aside.list()).toEqual([]);
    await laptop.close();
  });

  it.each(ofAll)('at fetching what a colleague changed meanwhile: %s', async (name) => {
    const id = await seeded();
    const colleague = await openColleague(centre);
    const laptop = await openLaptop(centre);
    const { workspace } = laptop;
    await Promise.all([upToDate(workspace), upToDate(colleague.workspace)]);
    const fetching = always(name, 'fetching');
    laptop.proxy.fault = (request, body) =>
      paths['polling']?.(request) ? { kind: 'silence' } : fetching(request, body);
    // The poll under way is let go, so that the colleague's change is not heard of.
    await note(colleague.workspace, id, 'theirs');
    await note(workspace, id, 'mine');
    await endure(laptop, name);
    await recovers(laptop);
    await until(workspace, 'both', () => notesOf(workspace, id).length === 2);
    expect((await atCentre(centre, id)).decisions?.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    await colleague.close();
    await laptop.close();
  });

  it.each(ofAll)('at recognising the centre: %s', async (name) => {
    const id = await seeded();
    const laptop = await openLaptop(centre, always(name, 'recognising'));
    const told = await endure(laptop, name);
    // Without that one document a database is one all the same, of a centre that was never provisioned.
    if (![...harmless, '404'].includes(name)) {
      expect(told.some(({ kind }) => kind === 'up-to-date')).toBe(false);
    }
    await recovers(laptop);
    expect(laptop.workspace.candidacies.row(id)?.status).toBe('submitted');
    await laptop.close();
  });

  it.each(ofAll)('at leaving a mark: %s', async (name) => {
    const id = await seeded();
    const laptop = await openLaptop(centre, always(name, 'leaving a mark'));
    await endure(laptop, name);
    await recovers(laptop);
    await note(laptop.workspace, id, 'after');
    await upToDate(laptop.workspace);
    expect((await atCentre(centre, id)).decisions).toHaveLength(2);
    await laptop.close();
  });
});

describe('a host that is gone', () => {
  it('refused connections: told since when, recovered by itself', async () => {
    const id = await seeded();
    const laptop = await openLaptop(centre);
    await upToDate(laptop.workspace);
    await laptop.proxy.vanish();
    await note(laptop.workspace, id, 'in the dark');
    await until(laptop.workspace, 'offline', () => laptop.workspace.sync.status().state.kind === 'offline');
    await laptop.proxy.comeBack();
    await recovers(laptop);
    expect((await atCentre(centre, id)).decisions).toHaveLength(2);
    await laptop.close();
  });

  it('a name that nobody knows is offline, not an error', async () => {
    const laptop = await openLaptop(centre, undefined, { url: 'http://relais.invalid' });
    await until(laptop.workspace, 'offline', () => laptop.workspace.sync.status().state.kind === 'offline');
    await laptop.close();
  });
});

describe('what is about one row', () => {
  it('403 on one row: it is set aside with its reason, the others of the same request arrive', async () => {
    const { candidacies } = await seedSmall(centre, 3);
    const laptop = await openLaptop(centre);
    const { workspace, proxy } = laptop;
    await upToDate(workspace);
    const [, refused] = candidacies;
    const reason = 'decision-not-allowed: made up';
    proxy.fault = (request, body) =>
      paths['sending']?.(request) && body.includes(String(refused)) && body.includes('mine')
        ? { kind: 'refuse-row', error: 'forbidden', reason, about: `"_id":"${refused}"` }
        : undefined;
    const outcome = await workspace.candidacies.apply(
      workspace.candidacies.plan({ kind: 'note', text: 'mine' }, candidacies),
    );
    expect(outcome.saved).toHaveLength(3);
    await upToDate(workspace);
    proxy.calm();
    const counts = await Promise.all(
      candidacies.map(async (id) => (await atCentre(centre, id)).decisions?.length),
    );
    expect(counts).toEqual([2, 1, 2]);
    const [entry, ...others] = workspace.aside.list();
    expect(entry).toMatchObject({ recordId: refused, because: reason, decision: { kind: 'note' } });
    expect(others).toEqual([]);
    expect(notesOf(workspace, refused as CandidacyId)).toEqual([]);
    expect(proxy.seen.filter((request) => paths['sending']?.(request)).length).toBeLessThanOrEqual(4);
    await laptop.close();
  });
});
