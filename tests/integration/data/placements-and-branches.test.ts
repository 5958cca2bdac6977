import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUlid } from '#renderer/data/ulid.ts';
import { stampCandidacyDecision } from '#shared/domain/candidacy/decide.ts';
import { placementId } from '#shared/domain/placement/placement-of.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyId, DecisionId, Instant, MachineId, OfferId, UserName } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { until, upToDate } from '#tests/support/machine.ts';
import { putRecords, type SmallCampaign, smallCampaign } from '#tests/support/small-campaign.ts';
import { atCentre, type Laptop, note, notesOf, openLaptop, paths } from './laptop.ts';

let centre: TestCentre;
let campaign: SmallCampaign;
let records: AnyRecord[];
let laptops: Laptop[] = [];

beforeAll(async () => {
  centre = await startTestCentre();
});
beforeEach(() => {
  ({ records, campaign } = smallCampaign(centre.claire.name, 2));
});
afterEach(async () => {
  for (const laptop of laptops) await laptop.close();
  laptops = [];
});
afterAll(() => centre?.stop());

async function open(as: 'claire' | 'karim' | 'coordinator', options: object = {}): Promise<Laptop> {
  const laptop = await openLaptop(centre, undefined, { as: centre[as], disk: randomUUID(), ...options });
  laptops.push(laptop);
  return laptop;
}

const one = (at: number): CandidacyId => campaign.candidacies[at] as CandidacyId;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const placement = (): string => placementId(one(0), campaign.offers[0] as OfferId, '2027-W05' as never);

/** The first candidacy, confirmed `minutesAgo` by a machine that never made the placement. */
function confirmed(minutesAgo: number): AnyRecord[] {
  const choices = [
    { kind: 'forward', channel: 'mail', to: 'Accueil' },
    { kind: 'host-accept', until: '2027-01-31' },
    { kind: 'confirm' },
  ] as unknown as CandidacyChoice[];
  return records.map((record) => {
    if (record.id !== one(0)) return record;
    const decisions = [...(record.decisions ?? [])] as CandidacyDecision[];
    for (const [at, choice] of choices.entries()) {
      const time = Date.now() - minutesAgo * 60_000 + at * 1_000;
      const stamp = {
        machine: 'gonegone0001' as MachineId,
        hlc: `${time}-0000`,
        by: centre.claire.name as UserName,
        id: createUlid(time) as DecisionId,
        at: new Date(time).toISOString() as Instant,
      };
      decisions.push(
        stampCandidacyDecision(
          choice,
          stamp,
          decisions.slice(-1).map(({ id }) => id),
        ),
      );
    }
    return { ...record, decisions };
  });
}

describe('branches that arose at the centre', () => {
  /** Two notes side by side, as a healed cluster split leaves them. */
  async function split(texts: readonly [string, string]): Promise<void> {
    await putRecords(centre, records);
    const base = await atCentre(centre, one(0));
    const docs = texts.map((text, at) => {
      const rev = String(at).repeat(32);
      const decision = {
        ...base.decisions?.[0],
        kind: 'note',
        text,
        id: createUlid(Date.now()),
        by: centre.karim.name,
        after: [base.decisions?.[0]?.id],
        offerId: undefined,
        week: undefined,
        source: undefined,
      };
      const _revisions = { start: 2, ids: [rev, base._rev.slice(2)] };
      return { ...base, _rev: `2-${rev}`, _revisions, decisions: [...(base.decisions ?? []), decision] };
    });
    const answer = await centre.ask(centre.admin, 'POST', `/${centre.database}/_bulk_docs`, {
      docs,
      new_edits: false,
    });
    expect(answer.ok).toBe(true);
  }

  it('are joined for display on every machine, and written by none', async () => {
    await split(['left', 'right']);
    const { _rev } = await atCentre(centre, one(0));
    const all = await Promise.all([open('claire'), open('karim')]);
    for (const { workspace } of all) {
      await upToDate(workspace);
      expect(notesOf(workspace, one(0)).sort()).toEqual(['left', 'right']);
    }
    await pause(500);
    for (const { proxy } of all)
      expect(proxy.seen.some((request) => paths['sending']?.(request))).toBe(false);
    expect((await atCentre(centre, one(0)))._rev).toBe(_rev);
  });

  it('do not get in the way of deciding: one’s own goes onto the branch that stands, the other stays', async () => {
    await split(['left', 'right']);
    const { workspace, proxy } = await open('claire');
    await upToDate(workspace);
    await note(workspace, one(0), 'hers');
    await upToDate(workspace);
    expect(workspace.aside.list()).toEqual([]);
    expect(notesOf(workspace, one(0)).sort()).toEqual(['hers', 'left', 'right']);
    const path = `/${centre.database}/${encodeURIComponent(one(0))}?conflicts=true`;
    const document = (await (await centre.ask(centre.admin, 'GET', path)).json()) as {
      _conflicts: string[];
      decisions: { text?: string }[];
    };
    expect(document._conflicts).toHaveLength(1);
    expect(document.decisions.map(({ text }) => text)).toContain('hers');
    expect(proxy.seen.filter((request) => paths['sending']?.(request)).length).toBeLessThanOrEqual(4);
    const colleague = await open('karim');
    await upToDate(colleague.workspace);
    await until(colleague.workspace, 'all three', () => notesOf(colleague.workspace, one(0)).length === 3);
  });

  it('are one again once the keeper closes the loser', async () => {
    await split(['left', 'right']);
    const { workspace } = await open('claire');
    await upToDate(workspace);
    const path = `/${centre.database}/${encodeURIComponent(one(0))}`;
    const winner = (await (await centre.ask(centre.admin, 'GET', `${path}?conflicts=true`)).json()) as {
      _conflicts: string[];
      decisions: object[];
      [name: string]: unknown;
    };
    const [losing] = winner._conflicts;
    const loser = (await (
      await centre.ask(centre.admin, 'GET', `${path}?rev=${losing}`)
    ).json()) as typeof winner;
    const { _conflicts, ...joined } = {
      ...winner,
      decisions: [...winner.decisions, loser.decisions.at(-1) as object],
    };
    await centre.ask(centre.admin, 'PUT', path, joined);
    await centre.ask(centre.admin, 'DELETE', `${path}?rev=${losing}`);
    await note(workspace, one(1), 'meanwhile');
    await upToDate(workspace);
    expect(notesOf(workspace, one(0)).sort()).toEqual(['left', 'right']);
  });
});

describe('a placement that is missing', () => {
  it('is made by two machines at once as one record, byte for byte the same, and then nobody writes any more', async () => {
    await putRecords(centre, confirmed(60));
    const all = await Promise.all([
      open('claire'),
      open('karim'),
      open('coordinator', { roles: ['coordinator'] }),
    ]);
    for (const { workspace } of all) await upToDate(workspace);
    await expect.poll(async () => (await atCentre(centre, placement()))['candidacyId']).toBe(one(0));
    for (const { workspace } of all) await upToDate(workspace);
    await pause(500);
    const { _rev } = await atCentre(centre, placement());
    const writes = () =>
      all.flatMap(({ proxy }) => proxy.seen).filter((request) => paths['sending']?.(request)).length;
    const before = writes();
    await pause(1_000);
    expect(writes()).toBe(before);
    expect((await atCentre(centre, placement()))._rev).toBe(_rev);
    expect(Number(_rev.split('-')[0])).toBeLessThanOrEqual(3);
    for (const { workspace } of all) expect(workspace.aside.list()).toEqual([]);
  });

  it('is left the time to arrive', async () => {
    await putRecords(centre, confirmed(1));
    const { workspace } = await open('karim');
    await upToDate(workspace);
    await pause(400);
    expect((await atCentre(centre, placement()))['error']).toBe('not_found');
  });

  it('is not made by who may not', async () => {
    await putRecords(centre, confirmed(60));
    const { workspace, proxy } = await open('karim', { roles: ['scope:2026-59:partner'] });
    await upToDate(workspace);
    await pause(300);
    expect(proxy.seen.some((request) => paths['sending']?.(request))).toBe(false);
  });
});
