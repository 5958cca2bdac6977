import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CentreUser } from '#build/scripts/central/provision-users.ts';
import type { StoredDocument } from '#electron/central-server/keeper/kept-database.ts';
import { joinRecords, readRecord } from '#electron/central-server/keeper/read-record.ts';
import type { AnyRecord } from '#shared/records/base.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { createFaultProxy, type FaultProxy } from '#tests/support/fault-proxy.ts';
import { type SmallCampaign, seedSmall } from '#tests/support/small-campaign.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addKeeper, branch, documentAt, editedBy, removeAccounts, tendOnce } from './support.ts';

let centre: TestCentre;
let keeper: CentreUser;
let campaign: SmallCampaign;
let proxy: FaultProxy;
let folders: Awaited<ReturnType<typeof temporaryFolder>>[];
beforeAll(async () => {
  centre = await startTestCentre();
  keeper = await addKeeper(centre);
  campaign = await seedSmall(centre, 5);
  proxy = await createFaultProxy(centre.url);
  folders = [await temporaryFolder(), await temporaryFolder()];
});
afterAll(async () => {
  await proxy.stop();
  await removeAccounts(centre, [keeper]);
  await centre.stop();
  for (const folder of folders) await folder.remove();
});

/** What somebody did on a branch: a field of a pupil, or a decision on their candidacy. */
const change = fc.record({
  by: fc.constantFrom('claire', 'karim', 'coordinator' as const),
  field: fc.constantFrom('mail', 'phone', 'firstName', 'lastName'),
  value: fc.constantFrom('a', 'b', 'é'),
});
const round = fc.record({
  at: fc.nat(4),
  isCandidacy: fc.boolean(),
  branches: fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  /** The first keeper's line breaks after so many requests, and a second one works beside it. */
  breaksAfter: fc.integer({ min: 3, max: 25 }),
});
let decided = 0;

function changed(
  document: StoredDocument,
  { by, field, value }: typeof change extends fc.Arbitrary<infer C> ? C : never,
) {
  const name = centre[by as 'claire' | 'karim' | 'coordinator'].name;
  if (document['type'] === 'student')
    return editedBy(name, document, { [field]: `${value}@college.example` });
  decided += 1;
  const note = {
    id: `01JN0TE${String(decided).padStart(19, '0')}`,
    kind: 'note',
    by: name,
    at: '2026-11-23T08:00:00.000Z',
    hlc: `${1795420800000 + decided}-0000`,
    machine: 'branchnotes',
    after: [],
    text: value,
  };
  return { ...document, decisions: [...(document['decisions'] as unknown[]), note] } as StoredDocument;
}

test('whatever the branches and wherever a keeper breaks off, the end is the join of all of them, byte for byte', {
  timeout: 300_000,
}, async () => {
  const [first = { path: '' }, second = { path: '' }] = folders;
  for (const { at, isCandidacy, branches, breaksAfter } of fc.sample(round, {
    numRuns: 15,
    seed: 20261123,
  })) {
    const id = String((isCandidacy ? campaign.candidacies : campaign.students)[at]);
    const before = await documentAt(centre, id);
    const leaves = branches.map((changes) => changes.reduce(changed, before));
    await branch(centre, before, leaves);
    const records = [before, ...leaves].map((leaf) => readRecord(leaf) as AnyRecord);
    let requests = 0;
    proxy.fault = () => {
      requests += 1;
      return requests > breaksAfter ? { kind: 'drop' } : undefined;
    };
    await Promise.all([
      tendOnce(centre, keeper, first.path, proxy.url).catch(() => undefined),
      tendOnce(centre, keeper, second.path),
    ]);
    proxy.calm();
    await tendOnce(centre, keeper, first.path);
    const after = await documentAt(centre, id);
    expect(after._conflicts).toBeUndefined();
    expect(JSON.stringify(readRecord(after))).toBe(JSON.stringify(records.reduce(joinRecords)));
  }
});
