import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let campaign: SmallCampaign;

beforeAll(async () => {
  centre = await startTestCentre();
  campaign = await seedSmall(centre, 40);
});
afterAll(() => centre?.stop());

/** A disk that a power cut stops in the middle: from some write on, nothing reaches it and nothing answers. */
function cutAfter(writes: number): {
  wrap: (store: LocalStore) => LocalStore;
  arm: () => void;
  isCut: () => boolean;
} {
  let left = Number.POSITIVE_INFINITY;
  const never = new Promise<never>(() => undefined);
  const spend = <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (left <= 0) return never;
    left -= 1;
    return work();
  };
  return {
    wrap: (store) => ({
      ...store,
      put: (collection, rows) => spend(() => store.put(collection, rows)),
      remove: (collection, ids) => spend(() => store.remove(collection, ids)),
      close: () => store.close(),
    }),
    arm() {
      left = writes;
    },
    isCut: () => left <= 0,
  };
}

function noteOn(machine: Machine, ids: readonly CandidacyId[], text: string) {
  const { candidacies } = machine.workspace;
  return candidacies.apply(candidacies.plan({ kind: 'note', text }, ids));
}

function notes(machine: Machine, text: string): CandidacyId[] {
  const { candidacies } = machine.workspace;
  return campaign.candidacies.filter((id) =>
    candidacies.view(id)?.history.some(({ decision }) => decision.kind === 'note' && decision.text === text),
  );
}

describe('the journal', () => {
  // An act writes: the journal, then candidacies and acts (in two collections), then the journal's end.
  it.each([1, 2, 3])('an acknowledged act is whole again after a cut behind write %i', async (writes) => {
    const disk = randomUUID();
    const text = `cut ${writes}`;
    const cut = cutAfter(writes);
    const killed = await openMachine({
      centre,
      as: centre.claire,
      disk,
      signedIn: false,
      wrapStore: cut.wrap,
    });
    await until(killed.workspace, 'ready', () => killed.workspace.ready());
    // Records to work on come by a machine of the same disk that is allowed to ask.
    const before = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(before.workspace);
    await before.close();

    const working = await openMachine({
      centre,
      as: centre.claire,
      disk,
      signedIn: false,
      wrapStore: cut.wrap,
    });
    await until(working.workspace, 'ready', () => working.workspace.ready());
    cut.arm();
    const outcome = await noteOn(working, campaign.candidacies, text);
    expect(outcome.saved).toHaveLength(40);

    const again = await openMachine({ centre, as: centre.claire, disk });
    await until(again.workspace, 'ready', () => again.workspace.ready());
    await upToDate(again.workspace);
    expect(cut.isCut()).toBe(true);
    expect(notes(again, text)).toHaveLength(40);
    expect(again.workspace.acts.recent().filter(({ id }) => id === outcome.actId)).toHaveLength(1);
    const response = await centre.ask(
      centre.admin,
      'GET',
      `/${centre.database}/${encodeURIComponent(campaign.candidacies[7] ?? '')}`,
    );
    const { decisions } = (await response.json()) as { decisions: { text?: string }[] };
    expect(decisions.filter((decision) => decision.text === text)).toHaveLength(1);
    await again.close();
  });

  it('an act that was cut before it was durable is not acknowledged, and is not there', async () => {
    const disk = randomUUID();
    const first = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(first.workspace);
    await first.close();
    const cut = cutAfter(0);
    const killed = await openMachine({
      centre,
      as: centre.claire,
      disk,
      signedIn: false,
      wrapStore: cut.wrap,
    });
    await until(killed.workspace, 'ready', () => killed.workspace.ready());
    cut.arm();
    const answered = await Promise.race([
      noteOn(killed, campaign.candidacies, 'never').then(() => 'acknowledged'),
      new Promise((resolve) => setTimeout(() => resolve('silent'), 300)),
    ]);
    expect(answered).toBe('silent');
    const again = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(again.workspace);
    expect(notes(again, 'never')).toEqual([]);
    await again.close();
  });

  it('says so, and promises nothing more, when the disk refuses writes', async () => {
    const disk = randomUUID();
    const first = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(first.workspace);
    await first.close();
    let isFull = false;
    const wrapStore = (store: LocalStore): LocalStore => ({
      ...store,
      async put(collection, rows) {
        if (isFull) throw new DOMException('no space', 'QuotaExceededError');
        return store.put(collection, rows);
      },
    });
    const machine = await openMachine({ centre, as: centre.claire, disk, signedIn: false, wrapStore });
    await until(machine.workspace, 'ready', () => machine.workspace.ready());
    isFull = true;
    await expect(noteOn(machine, campaign.candidacies, 'full')).rejects.toThrow();
    expect(notes(machine, 'full')).toEqual([]);
    isFull = false;
    expect((await noteOn(machine, campaign.candidacies.slice(0, 1), 'room again')).saved).toHaveLength(1);
    await machine.close();
  });

  it('stamps go on from where they were, also when the clock was put back', async () => {
    const disk = randomUUID();
    const first = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(first.workspace);
    await noteOn(first, campaign.candidacies.slice(0, 1), 'before');
    await first.close();
    const second = await openMachine({
      centre,
      as: centre.claire,
      disk,
      signedIn: false,
      now: () => Date.now() - 3_600_000,
    });
    await until(second.workspace, 'ready', () => second.workspace.ready());
    await noteOn(second, campaign.candidacies.slice(1, 2), 'after');
    const hlcOf = (id: CandidacyId | undefined, text: string): string =>
      second.workspace.candidacies
        .view(id as CandidacyId)
        ?.history.find(({ decision }) => decision.kind === 'note' && decision.text === text)?.decision.hlc ??
      '';
    expect(hlcOf(campaign.candidacies[1], 'after') > hlcOf(campaign.candidacies[0], 'before')).toBe(true);
    await second.close();
  });
});
