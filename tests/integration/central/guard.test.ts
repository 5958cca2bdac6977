import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseOf } from '#shared/central/scope.ts';
import type { UserName } from '#shared/records/ids.ts';
import { aCandidacy, type CandidacyBuilder } from '#tests/support/builders/a-candidacy.ts';
import { aSchool } from '#tests/support/builders/a-school.ts';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';

/** The guard as a centre runs it; what it refuses in detail is in tests/unit/central. */
let centre: TestCentre;
let draft: CandidacyBuilder;

beforeAll(async () => {
  centre = await startTestCentre();
  // An hour ago: a centre refuses what is stamped a day ahead of its own time.
  const submitted = new Date(Date.now() - 3_600_000).toISOString();
  draft = aCandidacy().submittedAt(submitted, centre.claire.name).by(centre.claire.name);
});
afterAll(() => centre.stop());

interface Row {
  readonly id: string;
  readonly rev: string;
  readonly error?: string;
  readonly reason?: string;
}

function documentOf(record: { readonly id: string }, rev?: string) {
  const { id, ...body } = record;
  return { _id: id, ...body, ...(rev && { _rev: rev }) };
}

async function bulk(
  as: TestCentre['claire'],
  docs: readonly object[],
  newEdits = true,
): Promise<readonly Row[]> {
  const body = { docs, new_edits: newEdits };
  const response = await centre.ask(as, 'POST', `/${databaseOf(centre.scope)}/_bulk_docs`, body);
  return (await response.json()) as readonly Row[];
}

test('what is one’s own goes in, what is not comes back with its reason, side by side', async () => {
  const own = draft.build();
  const foreign = aCandidacy()
    .submittedAt(new Date(Date.now() - 3_600_000).toISOString(), centre.karim.name)
    .build();
  const [first, second, third] = await bulk(centre.claire, [
    documentOf(own),
    documentOf(foreign),
    documentOf({ ...own, id: 'candidacy:01' }),
  ]);
  expect(first?.rev).toMatch(/^1-/);
  expect(second).toMatchObject({
    error: 'forbidden',
    reason: `decision-not-own: ${foreign.decisions[0]?.id}`,
  });
  expect(third).toMatchObject({ error: 'forbidden', reason: 'shape: id' });
});

test('a colleague adds a decision; nobody takes one out', async () => {
  const candidacy = aCandidacy()
    .submittedAt(new Date(Date.now() - 3_600_000).toISOString(), centre.claire.name)
    .by(centre.claire.name);
  const before = candidacy.build();
  const [made] = await bulk(centre.claire, [documentOf(before)]);
  const after = candidacy.by(centre.karim.name).inReview().build();
  const [added] = await bulk(centre.karim, [documentOf(after, made?.rev)]);
  expect(added?.rev).toMatch(/^2-/);
  const [lost] = await bulk(centre.claire, [documentOf(before, added?.rev)]);
  expect(lost?.reason).toBe(`decision-lost: ${after.decisions[1]?.id}`);
  const erased = { _id: before.id, _rev: added?.rev, _deleted: true };
  expect((await bulk(centre.coordinator, [erased]))[0]?.reason).toBe(`no-deletion: ${before.id}`);
  const stays = await centre.ask(centre.karim, 'GET', `/${centre.database}/${before.id}`);
  expect(await stays.json()).toMatchObject({ decisions: after.decisions });
});

test('a replicated revision is guarded too: its parent, and one that grows from nothing', async () => {
  const candidacy = aCandidacy().submittedAt(
    new Date(Date.now() - 3_600_000).toISOString(),
    centre.claire.name,
  );
  const { decisions, ...rest } = candidacy.build();
  const orphan = { ...documentOf({ ...rest, decisions } as never), _rev: `3-${'a'.repeat(32)}` };
  const revisions = { start: 3, ids: ['a', 'b', 'c'].map((digit) => digit.repeat(32)) };
  const [refused] = await bulk(centre.claire, [{ ...orphan, _revisions: revisions }], false);
  expect(refused?.reason).toBe('orphan-revision: 3');

  const [made] = await bulk(centre.claire, [documentOf(candidacy.build())]);
  const [, parent = ''] = made?.rev.split('-') ?? [];
  const child = (change: object) => {
    const ids = ['d'.repeat(32), parent];
    return {
      ...documentOf(candidacy.build()),
      ...change,
      _rev: `2-${'d'.repeat(32)}`,
      _revisions: { start: 2, ids },
    };
  };
  const [cut] = await bulk(centre.karim, [child({ motivation: 'Jamais écrit' })], false);
  expect(cut?.reason).toMatch(/^edit-/);
  expect(await bulk(centre.karim, [child({})], false)).toEqual([]);
});

test('only a coordinator changes a school', async () => {
  const school = { ...aSchool().build(), clock: undefined };
  const clock = { first: ['machine1', 1, '1700000000000-0000'], by: '' as UserName, seen: { machine1: 1 } };
  const by = (name: string) => documentOf({ ...school, clock: { ...clock, by: name } } as never);
  expect((await bulk(centre.claire, [by(centre.claire.name)]))[0]?.reason).toBe('coordinator-only: school');
  expect((await bulk(centre.coordinator, [by(centre.coordinator.name)]))[0]?.rev).toMatch(/^1-/);
});

test('the identity is the admin’s to give', async () => {
  const path = `/${centre.database}/scope:identity`;
  const known = (await (await centre.ask(centre.claire, 'GET', path)).json()) as { _rev: string };
  const change = { ...known, identity: '0'.repeat(32) };
  const response = await centre.ask(centre.coordinator, 'PUT', path, change);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ reason: 'admin-only: scope:identity' });
});
