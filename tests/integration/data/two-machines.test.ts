import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('two machines on one centre', () => {
  it('first sync brings the campaign, and a decision of one shows on the other', async () => {
    const claire = await openMachine({ centre, as: centre.claire, disk: randomUUID() });
    const karim = await openMachine({ centre, as: centre.karim, disk: randomUUID() });
    await upToDate(claire.workspace);
    await upToDate(karim.workspace);
    expect(claire.workspace.candidacies.counts({}).submitted).toBe(6);
    const [first] = campaign.candidacies;
    if (!first) throw new Error('no candidacy');

    const plan = claire.workspace.candidacies.plan({ kind: 'take' }, [first]);
    expect(plan.will).toHaveLength(1);
    const outcome = await claire.workspace.candidacies.apply(plan);
    expect(outcome.saved).toEqual([first]);
    await until(
      karim.workspace,
      'the taking shows',
      () => karim.workspace.candidacies.row(first)?.holder === centre.claire.name,
    );
    await upToDate(claire.workspace);

    const forward = karim.workspace.candidacies.plan({ kind: 'forward', channel: 'mail', to: 'Accueil' }, [
      first,
    ]);
    await karim.workspace.candidacies.apply(forward);
    await until(
      claire.workspace,
      'the forwarding shows',
      () => claire.workspace.candidacies.row(first)?.status === 'forwarded',
    );
    expect(claire.workspace.candidacies.view(first)?.history.map(({ decision }) => decision.kind)).toEqual([
      'submit',
      'take',
      'forward',
    ]);
    await claire.close();
    await karim.close();
  });
});
