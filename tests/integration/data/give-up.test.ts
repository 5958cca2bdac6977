import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalStore } from '#renderer/data/database/local-store.ts';
import type { CandidacyId, SchoolId, StudentId } from '#shared/records/ids.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { actOffline, copyScope } from '#tests/support/hand.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let campaign: SmallCampaign;

beforeAll(async () => {
  centre = await startTestCentre();
  campaign = await seedSmall(centre, 4);
});
afterAll(() => centre?.stop());

async function storedAt(id: string): Promise<Record<string, unknown>> {
  const path = `/${centre.database}/${encodeURIComponent(id)}`;
  const response = await centre.ask(centre.admin, 'GET', path);
  return (await response.json()) as Record<string, unknown>;
}

function refusedOf(machine: Machine, recordId: string) {
  return machine.workspace.aside.list().find((entry) => entry.recordId === recordId);
}

it('an edit that the centre’s guard refuses is given up: as an act, and what it did here goes', async () => {
  const id = 'school:0590001A' as SchoolId;
  const laptop = { centre, as: centre.claire, disk: randomUUID() };
  await copyScope(laptop);
  // A school is the coordinators'.
  await actOffline(laptop, { kind: 'edit', id, patch: { name: 'Collège renommé' } });
  const claire = await openMachine(laptop);
  await until(claire.workspace, 'refused', () => refusedOf(claire, id) !== undefined);
  const entry = refusedOf(claire, id);
  expect(entry?.because).toMatch(/^coordinator-only/);
  expect(claire.workspace.schools.get(id)?.name).toBe('Collège renommé');
  const content = await claire.workspace.aside.content(entry?.id ?? '');
  expect(content.texts).toEqual({ name: 'Collège renommé' });
  expect(JSON.parse(content.raw)).toMatchObject({ name: 'Collège renommé' });

  await claire.workspace.aside.dismiss(entry?.id ?? '');
  await until(
    claire.workspace,
    'taken back',
    () => claire.workspace.schools.get(id)?.name === 'Collège Jean-Moulin',
  );
  expect(claire.workspace.aside.list()).toEqual([]);
  const karim = await openMachine({ centre, as: centre.karim, disk: randomUUID() });
  await until(karim.workspace, 'recorded', () =>
    karim.workspace.acts
      .recent()
      .some(({ name, records }) => name === 'aside.give-up' && records[0]?.id === id),
  );
  await karim.close();
  await claire.close();
  const again = await openMachine(laptop);
  await until(again.workspace, 'ready', () => again.workspace.ready());
  expect(again.workspace.schools.get(id)?.name).toBe('Collège Jean-Moulin');
  await again.close();
});

it('a refused value is corrected and sent again', async () => {
  const id = campaign.students[0] as StudentId;
  const laptop = { centre, as: centre.claire, disk: randomUUID() };
  await copyScope(laptop);
  await actOffline(laptop, { kind: 'edit', id, patch: { phone: '0'.repeat(31) } });
  const claire = await openMachine(laptop);
  await until(claire.workspace, 'refused', () => refusedOf(claire, id) !== undefined);
  expect(refusedOf(claire, id)?.because).toMatch(/^shape: .*phone/);
  await claire.workspace.aside.retry(refusedOf(claire, id)?.id ?? '', { phone: '06 12 34 56 78' });
  await upToDate(claire.workspace);
  expect(await storedAt(id)).toMatchObject({ phone: '06 12 34 56 78' });
  expect(claire.workspace.aside.list()).toEqual([]);
  await claire.close();
});

it('a refused decision is not shown as fact, and goes again with what was corrected', async () => {
  const id = campaign.candidacies[0] as CandidacyId;
  const laptop = { centre, as: centre.claire, disk: randomUUID() };
  await copyScope(laptop);
  await actOffline(laptop, { kind: 'decide', id, choice: { kind: 'note', text: 'x'.repeat(2_001) } });
  const claire = await openMachine(laptop);
  await until(claire.workspace, 'refused', () => refusedOf(claire, id) !== undefined);
  const entry = refusedOf(claire, id);
  const notes = () =>
    claire.workspace.candidacies.view(id)?.history.filter(({ decision }) => decision.kind === 'note').length;
  expect(entry?.decision?.kind).toBe('note');
  await until(claire.workspace, 'not shown as fact', () => notes() === 0);
  await claire.workspace.aside.retry(entry?.id ?? '', { text: 'plus court' });
  await upToDate(claire.workspace);
  expect(notes()).toBe(1);
  await claire.close();
});

it('a field that is settled is settled once, also when the disk was cut behind the journal', async () => {
  const id = campaign.students[1] as StudentId;
  const theirs = { centre, as: centre.karim, disk: randomUUID() };
  const mine = { centre, as: centre.claire, disk: randomUUID() };
  for (const laptop of [theirs, mine]) await copyScope(laptop);
  await actOffline(theirs, { kind: 'edit', id, patch: { className: '3B' } });
  await actOffline(mine, { kind: 'edit', id, patch: { className: '3C' } });
  for (const laptop of [theirs, mine]) await copyScope(laptop);

  let isCut = false;
  const never = new Promise<never>(() => undefined);
  const wrapStore = (store: LocalStore): LocalStore => ({
    ...store,
    put: (collection, rows) => (isCut && collection !== 'journal' ? never : store.put(collection, rows)),
  });
  const killed = await openMachine({ ...mine, signedIn: false, wrapStore });
  await until(killed.workspace, 'contested', () => killed.workspace.disputes.contested(5).length === 1);
  const [field] = killed.workspace.disputes.contested(5);
  const other = field?.others[0];
  isCut = true;
  const { actId } = (field && (await killed.workspace.disputes.settle(field, other?.dot))) ?? {};

  for (const round of [1, 2]) {
    const again = await openMachine(mine);
    await upToDate(again.workspace);
    expect(again.workspace.disputes.contested(5), `round ${round}`).toEqual([]);
    expect(again.workspace.students.get(id)?.className).toBe(other?.value);
    expect(again.workspace.acts.recent().filter((act) => act.id === actId)).toHaveLength(1);
    await again.close();
  }
  const seen = ((await storedAt(id))['clock'] as { seen: Record<string, number> }).seen;
  expect(Object.values(seen).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
});
