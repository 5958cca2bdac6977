import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile, sealFile } from '#renderer/data/export/sealed-file.ts';
import { readUnsentContent } from '#renderer/data/export/unsent-content.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { openMachine, until, upToDate } from '#tests/support/machine.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let campaign: SmallCampaign;

beforeAll(async () => {
  centre = await startTestCentre();
  campaign = await seedSmall(centre, 6);
});
afterAll(() => centre?.stop());

describe('unsent work', () => {
  it('goes out in a file, and a colleague does what is still possible, in their own name', async () => {
    const [first, second, third] = campaign.candidacies;
    if (!first || !second || !third) throw new Error('no candidacies');
    const disk = randomUUID();
    const before = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(before.workspace);
    expect(before.workspace.exports.unsent()).toMatchObject({ acts: [], records: [], decisions: [] });
    await before.close();

    // Removed from the scope: nothing is sent any more.
    const claire = await openMachine({ centre, as: centre.claire, disk, signedIn: false });
    const { workspace } = claire;
    await until(workspace, 'the copy is there', () => workspace.candidacies.row(first) !== undefined);
    await workspace.candidacies.apply(workspace.candidacies.plan({ kind: 'take' }, [first, second]));
    const forward = { kind: 'forward', channel: 'mail', to: 'Accueil' } as const;
    await workspace.candidacies.apply(workspace.candidacies.plan(forward, [first]));
    const name = workspace.candidacies.row(first)?.studentName ?? '';
    const unsent = workspace.exports.unsent();
    expect(unsent.acts).toHaveLength(2);
    expect(unsent.decisions.map(({ decision }) => decision.kind)).toEqual(['take', 'take', 'forward']);
    expect(unsent.names[first]).toContain(name);
    const file = await sealFile(unsent, 'trois mots à moi');
    await claire.close();

    const karim = await openMachine({ centre, as: centre.karim, disk: randomUUID() });
    await upToDate(karim.workspace);
    // Meanwhile somebody else took the second one away.
    const gone = karim.workspace.candidacies.plan({ kind: 'withdraw', reason: 'pupil' }, [second]);
    await karim.workspace.candidacies.apply(gone);
    const content = readUnsentContent(await openFile(file, 'trois mots à moi'));
    if (!content) throw new Error('not read');
    const plan = karim.workspace.exports.plan(content);
    expect(plan.lines.map(({ fate }) => fate.kind)).toEqual(['possible', 'refused', 'possible']);
    const { saved } = await karim.workspace.exports.apply(plan, () => 'Repris d’un export de Claire');
    expect(saved).toEqual([first]);
    expect(karim.workspace.candidacies.row(first)?.status).toBe('forwarded');
    const history = karim.workspace.candidacies.view(first)?.history ?? [];
    expect(history.map(({ decision }) => `${decision.kind} ${decision.by}`)).toEqual([
      `submit ${history[0]?.decision.by}`,
      `take ${centre.karim.name}`,
      `note ${centre.karim.name}`,
      `forward ${centre.karim.name}`,
      `note ${centre.karim.name}`,
    ]);
    expect(karim.workspace.exports.plan(content).lines.map(({ fate }) => fate.kind)).toEqual([
      'already',
      'refused',
      'already',
    ]);
    await karim.close();

    // Claire was let in again: her own machine sends it after all, and the file has nothing left to do.
    const back = await openMachine({ centre, as: centre.claire, disk });
    await upToDate(back.workspace);
    expect(back.workspace.exports.plan(content).lines.map(({ fate }) => fate.kind)).toEqual([
      'already',
      'already',
      'already',
    ]);
    await back.close();
  });

  it('asks the rules of each line, also for a candidacy that is yet to be made', async () => {
    const claire = await openMachine({ centre, as: centre.claire, disk: randomUUID() });
    const { workspace } = claire;
    await upToDate(workspace);
    const offerId = campaign.offers[1];
    const week = '2027-W06';
    const stamp = { by: 'x', at: '2026-11-23T10:00:00.000Z', hlc: '1795623456789-0000', machine: 'machinex' };
    const line = (id: string, choice: object) => ({
      recordId: 'candidacy:01HZZZZZZZZZZZZZZZZZZZZZZZ',
      decision: { ...stamp, id, after: [], ...choice },
    });
    const content = readUnsentContent({
      format: 1,
      person: { name: 'x', displayName: 'X' },
      acts: [],
      names: {},
      records: [
        { id: 'candidacy:01HZZZZZZZZZZZZZZZZZZZZZZZ', type: 'candidacy', studentId: campaign.students[0] },
      ],
      decisions: [
        line('01HZZZZZZZZZZZZZZZZZZZZZZA', { kind: 'submit', offerId, week, source: 'paper' }),
        line('01HZZZZZZZZZZZZZZZZZZZZZZB', { kind: 'confirm' }),
        line('01HZZZZZZZZZZZZZZZZZZZZZZC', { kind: 'take' }),
        line('01HZZZZZZZZZZZZZZZZZZZZZZD', { kind: 'retract', of: '01HZZZZZZZZZZZZZZZZZZZZZZC' }),
      ],
    });
    if (!content) throw new Error('not read');
    const fates = workspace.exports.plan(content).lines.map(({ fate }) => fate.kind);
    expect(fates).toEqual(['possible', 'refused', 'possible', 'refused']);
    await claire.close();
  });

  it('believes nothing of a file: what does not fit is left out', () => {
    expect(readUnsentContent({ format: 2 })).toBeUndefined();
    expect(readUnsentContent('rien')).toBeUndefined();
    const content = readUnsentContent({
      format: 1,
      person: { name: 'x' },
      decisions: [{ recordId: 'candidacy:1', decision: { kind: 'forward', to: 7 } }, null, 5],
      acts: [{ id: 'act:1' }],
      records: [{ nothing: true }],
      names: { 'candidacy:1': { html: '<b>' } },
    });
    expect(content).toMatchObject({ decisions: [], acts: [], records: [], names: { 'candidacy:1': '' } });
  });
});
