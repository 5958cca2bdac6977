import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CandidacyId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { until, upToDate } from '#tests/support/machine.ts';
import { putRecords, smallCampaign } from '#tests/support/small-campaign.ts';
import { atCentre, type Laptop, note, notesOf, openColleague, openLaptop } from './laptop.ts';

const dayMs = 86_400_000;
const in2099 = Date.UTC(2099, 5, 1) - Date.now();

let centre: TestCentre;
let ids: CandidacyId[];
let skew = 0;
const now = (): number => Date.now() + skew;

beforeAll(async () => {
  centre = await startTestCentre();
});
let laptop: Laptop | undefined;
beforeEach(async () => {
  skew = 0;
  const { records, campaign } = smallCampaign(centre.claire.name, 3);
  ids = [...campaign.candidacies];
  await putRecords(centre, records);
});
afterEach(async () => {
  await laptop?.close();
  laptop = undefined;
});
afterAll(() => centre?.stop());

async function open(disk: string, isOnline = true): Promise<Laptop> {
  await laptop?.close();
  laptop = await openLaptop(centre, isOnline ? undefined : () => ({ kind: 'drop' }), { disk, now });
  const { workspace } = laptop;
  await until(workspace, 'ready', () => workspace.ready());
  return laptop;
}

/** Milliseconds from the time that a note says it was made at to the true time of now. */
async function ages(id: CandidacyId): Promise<number[]> {
  const { decisions = [] } = await atCentre(centre, id);
  return decisions.flatMap(({ kind, hlc }) =>
    kind === 'note' ? [Date.now() - Number(hlc.slice(0, 13))] : [],
  );
}

describe('clocks that are wrong', () => {
  it.each([
    ['two days ahead', 2 * dayMs],
    ['in 2099', in2099],
  ])(
    'offline with a clock %s: what was done gets true times before it is sent, here and there',
    async (_, wrong) => {
      const disk = randomUUID();
      await upToDate((await open(disk)).workspace);
      skew = wrong;
      const offline = await open(disk, false);
      await note(offline.workspace, ids[0] as CandidacyId, 'first');
      await note(offline.workspace, ids[0] as CandidacyId, 'second');
      offline.proxy.calm();
      await upToDate(offline.workspace);
      expect((await ages(ids[0] as CandidacyId)).map((age) => Math.abs(age) < 120_000)).toEqual([true, true]);
      expect(offline.workspace.aside.list()).toEqual([]);
      await note(offline.workspace, ids[1] as CandidacyId, 'later');
      await upToDate(offline.workspace);
      expect((await ages(ids[1] as CandidacyId)).map((age) => Math.abs(age) < 120_000)).toEqual([true]);
      // The journal still holds the last act with its old stamps; doing it again changes nothing.
      const again = await open(disk);
      await upToDate(again.workspace);
      expect(notesOf(again.workspace, ids[0] as CandidacyId)).toEqual(['first', 'second']);
      expect((await atCentre(centre, ids[0] as CandidacyId)).decisions).toHaveLength(3);
      skew = 0;
      const right = await open(disk);
      await note(right.workspace, ids[2] as CandidacyId, 'with a clock set right');
      await upToDate(right.workspace);
      expect((await ages(ids[2] as CandidacyId)).map((age) => Math.abs(age) < 120_000)).toEqual([true]);
    },
  );

  it('two days behind: nothing is refused, and the order of what was done stays', async () => {
    skew = -2 * dayMs;
    const { workspace } = await open(randomUUID());
    await upToDate(workspace);
    await note(workspace, ids[0] as CandidacyId, 'first');
    await note(workspace, ids[0] as CandidacyId, 'second');
    await upToDate(workspace);
    expect(notesOf(workspace, ids[0] as CandidacyId)).toEqual(['first', 'second']);
    expect((await ages(ids[0] as CandidacyId)).every((age) => Math.abs(age) < 120_000)).toBe(true);
  });

  it('jumping to and fro at work: every act arrives, in the order it was done in', async () => {
    const { workspace } = await open(randomUUID());
    await upToDate(workspace);
    for (const [at, jump] of [2 * dayMs, -2 * dayMs, in2099, 0, -dayMs].entries()) {
      skew = jump;
      await note(workspace, ids[0] as CandidacyId, `jump ${at}`);
    }
    skew = 0;
    await workspace.sync.now();
    await upToDate(workspace);
    const expected = [0, 1, 2, 3, 4].map((at) => `jump ${at}`);
    expect(notesOf(workspace, ids[0] as CandidacyId)).toEqual(expected);
    const colleague = await openColleague(centre);
    await upToDate(colleague.workspace);
    expect(notesOf(colleague.workspace, ids[0] as CandidacyId)).toEqual(expected);
    await colleague.close();
    expect(workspace.aside.list()).toEqual([]);
  });

  it('a colleague’s stamp of 2099 drags nobody there', async () => {
    const { records, campaign } = smallCampaign(centre.karim.name, 1);
    const [id] = campaign.candidacies;
    const far = `${Date.UTC(2099, 0, 1)}-0000`;
    const decisions = records.find((record) => record.id === id)?.decisions ?? [];
    await putRecords(
      centre,
      records.map((record) =>
        record.id === id
          ? { ...record, decisions: decisions.map((fact) => ({ ...fact, hlc: far })) }
          : record,
      ),
    );
    const { workspace } = await open(randomUUID());
    await upToDate(workspace);
    await note(workspace, id as CandidacyId, 'after 2099');
    await note(workspace, ids[0] as CandidacyId, 'elsewhere');
    await upToDate(workspace);
    for (const one of [id, ids[0]] as CandidacyId[]) {
      expect((await ages(one)).map((age) => Math.abs(age) < 120_000)).toEqual([true]);
    }
    expect(notesOf(workspace, id as CandidacyId)).toEqual(['after 2099']);
  });
});
