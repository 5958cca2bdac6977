import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { ActPart } from '#renderer/data/port.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import type { CandidacyId, IsoDate, OfferId, StudentId } from '#shared/records/ids.ts';
import { aCampaign } from '#tests/support/builders/a-campaign.ts';
import { aCandidacy } from '#tests/support/builders/a-candidacy.ts';
import { anOffer } from '#tests/support/builders/an-offer.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { actOffline, copyScope } from '#tests/support/hand.ts';
import { type Machine, openMachine, until, upToDate } from '#tests/support/machine.ts';
import { putRecords, type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';

let centre: TestCentre;
let campaign: SmallCampaign;

beforeAll(async () => {
  centre = await startTestCentre();
  campaign = await seedSmall(centre, 12);
  const { claire, karim, coordinator } = centre;
  const team = Object.fromEntries(
    [claire, karim, coordinator].map(({ name, displayName }) => [
      name,
      { displayName, role: 'facilitator' as const },
    ]),
  );
  await putRecords(centre, [aCampaign({ team }).build() as unknown as AnyRecord]);
});
afterAll(() => centre?.stop());

const orders = [
  ['claire', 'karim'],
  ['karim', 'claire'],
] as const;

/** Both act without knowing of each other, then connect in this order; gives both laptops, in step. */
async function sideBySide(
  order: readonly ('claire' | 'karim')[],
  acts: { readonly claire: readonly ActPart[]; readonly karim: readonly ActPart[] },
): Promise<Record<'claire' | 'karim', Machine>> {
  const laptops = {
    claire: { centre, as: centre.claire, disk: randomUUID() },
    karim: { centre, as: centre.karim, disk: randomUUID() },
  };
  for (const name of ['claire', 'karim'] as const) await copyScope(laptops[name]);
  for (const name of ['claire', 'karim'] as const) await actOffline(laptops[name], ...acts[name]);
  const open = {} as Record<'claire' | 'karim', Machine>;
  for (const name of order) {
    open[name] = await openMachine(laptops[name]);
    await upToDate(open[name].workspace);
  }
  return open;
}

/** Both laptops come to say the same, and `isSo`. */
async function alike<Value>(
  machines: readonly Machine[],
  what: string,
  read: (workspace: Workspace) => Value,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const [first, ...others] = machines.map(({ workspace }) => workspace);
  if (!first) throw new Error('no machine');
  for (const { workspace } of machines) await until(workspace, what, () => isSo(read(workspace)));
  for (const other of others) expect(read(other), what).toEqual(read(first));
  return read(first);
}

describe('contested values', () => {
  it.each(orders)(
    'are the same on both, settled on both, and contested again when undone (%s first)',
    async (...order) => {
      const id = campaign.students[order[0] === 'claire' ? 0 : 1] as StudentId;
      const { claire, karim } = await sideBySide(order, {
        claire: [{ kind: 'edit', id, patch: { className: '3B', phone: '06 00 00 00 01' } }],
        karim: [{ kind: 'edit', id, patch: { className: '3C' } }],
      });
      const both = [claire, karim];
      const contested = (workspace: Workspace) =>
        workspace.disputes.contested(20).filter(({ record }) => record.id === id);
      const [field] = await alike(both, 'contested', contested, (found) => found.length === 1);
      if (!field) throw new Error('nothing contested');
      expect(field.field).toBe('className');
      expect(new Set([field.stands.value, field.others[0]?.value])).toEqual(new Set(['3B', '3C']));
      expect(
        [field.stands.byName, field.others[0]?.byName].toSorted((a = '', b = '') => a.localeCompare(b)),
      ).not.toEqual(['', '']);
      expect(claire.workspace.students.get(id)?.phone).toBe('06 00 00 00 01');

      const other = field.others[0];
      const { actId } = await claire.workspace.disputes.settle(field, other?.dot);
      await alike(both, 'settled', contested, (found) => found.length === 0);
      for (const { workspace } of both) {
        await until(
          workspace,
          'the chosen value',
          () => workspace.students.get(id)?.className === other?.value,
        );
        await until(workspace, 'the act', () => workspace.acts.recent().some((act) => act.id === actId));
      }
      const [edit] = karim.workspace.acts.recent().find((act) => act.id === actId)?.records[0]?.edits ?? [];
      expect(edit).toMatchObject({ field: 'className', before: field.stands.value, after: other?.value });

      if (!actId) throw new Error('no act');
      expect(claire.workspace.acts.canUndo(actId)).toBe(true);
      expect(karim.workspace.acts.canUndo(actId)).toBe(false);
      await claire.workspace.acts.undo(actId);
      const [again] = await alike(both, 'contested again', contested, (found) => found.length === 1);
      expect([again?.stands.value, again?.others[0]?.value]).toEqual([field.stands.value, other?.value]);
      if (again) await karim.workspace.disputes.settle(again);
      await alike(both, 'kept', contested, (found) => found.length === 0);
      for (const machine of both) await machine.close();
    },
  );

  it('a classes’ weeks of one school join entry by entry, and one entry may be contested', async () => {
    const id = 'school:0590001A';
    const weeks = (week: string) => ({ 'classes/3A': { name: '3A', weeks: [week] } });
    const coordinators = { roles: [`scope:${centre.scope}:coordinator`] };
    const a = { centre, as: centre.coordinator, disk: randomUUID(), ...coordinators };
    const b = { centre, as: centre.coordinator, disk: randomUUID(), ...coordinators };
    for (const laptop of [a, b]) await copyScope(laptop);
    await actOffline(a, { kind: 'edit', id, patch: { ...weeks('2027-W05'), 'classes/3B': { name: '3B' } } });
    await actOffline(b, { kind: 'edit', id, patch: { ...weeks('2027-W06'), 'classes/3C': { name: '3C' } } });
    const first = await openMachine(a);
    await upToDate(first.workspace);
    const second = await openMachine(b);
    await upToDate(second.workspace);
    const contested = (workspace: Workspace) =>
      workspace.disputes.contested(20).filter(({ record }) => record.id === id);
    const [field] = await alike([first, second], 'contested', contested, (found) => found.length === 1);
    expect(field?.field).toBe('classes/3A');
    expect(field?.record.name).toBe('Collège Jean-Moulin');
    expect(Object.keys(first.workspace.schools.get(id as never)?.classes ?? {})).toEqual(['3A', '3B', '3C']);
    await first.close();
    await second.close();
  });
});

describe('contradictions', () => {
  it.each(orders)('of decisions are flagged alike and accepted for both (%s first)', async (...order) => {
    const id = campaign.candidacies[order[0] === 'claire' ? 2 : 3] as CandidacyId;
    const { claire, karim } = await sideBySide(order, {
      claire: [{ kind: 'decide', id, choice: { kind: 'withdraw', reason: 'pupil' } }],
      karim: [{ kind: 'decide', id, choice: { kind: 'forward', channel: 'mail', to: 'Mairie' } }],
    });
    const both = [claire, karim];
    const crossed = (workspace: Workspace) =>
      workspace.disputes
        .contradictedCandidacies(50)
        .filter(({ row }) => row.id === id)
        .flatMap(({ pairs }) => pairs);
    const [pair] = await alike(both, 'flagged', crossed, (found) => found.length === 1);
    expect(new Set([pair?.stands.kind, pair?.other.kind])).toEqual(new Set(['withdraw', 'forward']));
    const row = karim.workspace.candidacies.row(id);
    if (row) await karim.workspace.disputes.acceptCandidacy(row, 'C’est bien ainsi.');
    await alike(both, 'accepted', crossed, (found) => found.length === 0);
    for (const machine of both) await machine.close();
  });

  it.each(orders)(
    'of a removal with an edit are flagged alike, and answered (%s first)',
    async (...order) => {
      const id = campaign.offers[order[0] === 'claire' ? 0 : 1] as OfferId;
      const { claire, karim } = await sideBySide(order, {
        claire: [{ kind: 'decide', id, choice: { kind: 'remove' } }],
        karim: [{ kind: 'edit', id, patch: { title: 'Découverte du greffe' } }],
      });
      const both = [claire, karim];
      const removals = (workspace: Workspace) =>
        workspace.disputes
          .contradictedOffers(50)
          .flatMap(({ row, removal }) => (row.id === id && removal ? [removal] : []));
      const [removal] = await alike(both, 'flagged', removals, (found) => found.length === 1);
      expect(removal?.edits.map(({ field }) => field)).toEqual(['title']);
      expect(removal?.by).toBe(centre.claire.name);
      if (order[0] === 'claire') await karim.workspace.disputes.acceptOffer(id);
      else await claire.workspace.disputes.restoreOffer(id);
      await alike(both, 'answered', removals, (found) => found.length === 0);
      const status = order[0] === 'claire' ? 'removed' : 'published';
      await alike(
        both,
        'status',
        (workspace) => workspace.offers.row(id)?.status,
        (found) => found === status,
      );
      for (const machine of both) await machine.close();
    },
  );

  it.each(orders)('of seats and of placements are flagged alike (%s first)', async (...order) => {
    const [first, second] = campaign.students.slice(order[0] === 'claire' ? 4 : 6);
    const offer = anOffer({ title: 'Une seule place' }).inWeeks('2027-W05').withSeats(1, 1).build();
    const elsewhere = anOffer({ title: 'Ailleurs' }).inWeeks('2027-W06').withSeats(1, 1).build();
    const at = (student: StudentId | undefined, where = offer, week = '2027-W05') =>
      aCandidacy()
        .of(student as StudentId)
        .for(where, week)
        .held('2027-01-29')
        .build();
    const forwarded = (student: StudentId | undefined) =>
      aCandidacy()
        .of(student as StudentId)
        .for(offer, '2027-W05')
        .forwarded()
        .build();
    const [mine, theirs] = [forwarded(first), forwarded(second)];
    const twice = at(first, elsewhere, '2027-W06');
    await putRecords(centre, [offer, elsewhere, mine, theirs, twice] as unknown as AnyRecord[]);
    const accept = { kind: 'host-accept', until: '2027-01-29' as IsoDate } as const;
    const { claire, karim } = await sideBySide(order, {
      claire: [
        { kind: 'decide', id: mine.id, choice: accept },
        { kind: 'decide', id: mine.id, choice: { kind: 'confirm' } },
      ],
      karim: [
        { kind: 'decide', id: theirs.id, choice: accept },
        { kind: 'decide', id: twice.id, choice: { kind: 'confirm' } },
      ],
    });
    const both = [claire, karim];
    const over = (workspace: Workspace) =>
      workspace.disputes.overbooked(50).filter((one) => one.offer.id === offer.id);
    const [seat] = await alike(both, 'over-booked', over, (found) => found.length === 1);
    expect(seat?.rows.map(({ id }) => id)).toEqual([mine.id, theirs.id]);
    expect(seat?.seats).toMatchObject({ week: '2027-W05', overbooked: 1, capacity: 1 });
    const double = (workspace: Workspace) =>
      workspace.disputes.doublePlacements(50).filter((one) => one.studentId === first);
    const [placed] = await alike(both, 'placed twice', double, (found) => found.length === 1);
    expect(new Set(placed?.rows.map(({ id }) => id))).toEqual(new Set([mine.id, twice.id]));
    const seats = (workspace: Workspace) => workspace.disputes.counts().seats;
    await alike(both, 'counted', seats, (count) => count >= 2);
    for (const machine of both) await machine.close();
  });

  it('shows everybody of a season that is given more often than it has seats, once', async () => {
    const offer = anOffer({ title: 'Une saison' }).inWeeks('2027-W05', '2027-W06').withSeats(1, 1).build();
    const placed = (at: number, week: string) =>
      aCandidacy()
        .of(campaign.students[at] as StudentId)
        .for(offer, week)
        .placed()
        .build();
    const both = [placed(0, '2027-W05'), placed(1, '2027-W06')];
    await putRecords(centre, [offer, ...both] as unknown as AnyRecord[]);
    const claire = await openMachine({ centre, as: centre.claire, disk: randomUUID() });
    const { workspace } = claire;
    await upToDate(workspace);
    const over = workspace.disputes.overbooked(50).filter((one) => one.offer.id === offer.id);
    expect(over.map(({ overSeason }) => overSeason)).toEqual([{ used: 2, capacity: 1 }]);
    expect(over[0]?.rows.map(({ id }) => id)).toEqual(both.map(({ id }) => id));
    await claire.close();
  });
});
