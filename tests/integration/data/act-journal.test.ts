import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
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

const word = (name: string) => (name === 'candidacy.take' ? 'prise en charge' : name);
const told = ({ journal }: Workspace, filter = {}) =>
  journal.query(filter, word).map(({ by, name, count }) => `${by} ${name} ${count}`);

it('tells who did what, before and after, to whom may read it', async () => {
  const [first, second] = campaign.candidacies;
  if (!first || !second) throw new Error('no candidacies');
  const claire = await openMachine({ centre, as: centre.claire, disk: randomUUID() });
  const karim = await openMachine({
    centre,
    as: centre.karim,
    disk: randomUUID(),
    roles: [`scope:${centre.scope}:coordinator`],
  });
  await upToDate(claire.workspace);
  await upToDate(karim.workspace);
  const { candidacies } = claire.workspace;
  await candidacies.apply(candidacies.plan({ kind: 'take' }, [first, second]));
  await candidacies.apply(candidacies.plan({ kind: 'forward', channel: 'mail', to: 'Accueil' }, [first]));
  await upToDate(claire.workspace);
  await until(karim.workspace, 'both acts', () => told(karim.workspace).length >= 2);
  await karim.workspace.candidacies.apply(
    karim.workspace.candidacies.plan({ kind: 'note', text: 'Vu' }, [second]),
  );
  await upToDate(karim.workspace);
  await until(claire.workspace, 'the note', () => claire.workspace.acts.recent().length === 3);

  const [me, him] = [centre.claire.name, centre.karim.name];
  expect(told(karim.workspace)).toEqual([
    `${him} candidacy.note 1`,
    `${me} candidacy.forward 1`,
    `${me} candidacy.take 2`,
  ]);
  expect(told(claire.workspace)).toEqual([`${me} candidacy.forward 1`, `${me} candidacy.take 2`]);

  const { journal } = karim.workspace;
  const [, forward, take] = journal.query({}, word);
  expect(forward && journal.changes(forward.id)).toMatchObject([
    { recordId: first, decisions: ['forward'], before: 'in-review', after: 'forwarded' },
  ]);
  expect(take && journal.changes(take.id).map(({ before, after }) => [before, after])).toEqual([
    ['submitted', 'in-review'],
    ['submitted', 'in-review'],
  ]);
  const pupil = karim.workspace.candidacies.row(first);
  const found = (filter: object) => told(karim.workspace, filter).length;
  expect(found({ text: `${pupil?.studentName} prise` })).toBe(1);
  expect(found({ text: 'introuvable' })).toBe(0);
  expect(found({ by: [him] })).toBe(1);
  expect(found({ names: ['candidacy.forward'] })).toBe(1);
  expect(found({ schools: [pupil?.schoolId] })).toBeGreaterThan(0);
  expect(found({ schools: ['school:nulle-part'] })).toBe(0);
  expect(found({ from: '2099-01-01' })).toBe(0);
  expect(found({ to: '2099-01-01' })).toBe(3);

  await journal.recordExport(['lines=3', 'names=no']);
  await upToDate(karim.workspace);
  const [last] = journal.query({}, word);
  expect(last).toMatchObject({ by: him, name: 'journal.export', count: 2 });
  expect(last && journal.changes(last.id).map(({ recordId }) => recordId)).toEqual([
    'export:lines=3',
    'export:names=no',
  ]);
  await claire.close();
  await karim.close();
});
