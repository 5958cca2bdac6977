import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestCentre, type TestCentre } from '#tests/support/centre.ts';
import { type Account, type ActorName, actorNames, forgetActors, makeActors } from './actors.ts';
import type { DatabaseName } from './attempt.ts';
import { doorAttempts } from './door-attempts.ts';
import { fileAttempts, projectionAttempts } from './other-attempts.ts';
import { recordAttempts } from './record-attempts.ts';
import { isRight, type Outcome, runAttempts } from './run-attempts.ts';

/** Who may do what, tried on the server itself: every role × record × kind, allowed and forbidden. */
let centre: TestCentre;
let actors: Record<ActorName, Account>;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  centre = await startTestCentre();
  actors = await makeActors(centre);
  const colleague = centre.karim.name;
  const attempts = actorNames.flatMap((actor) => [
    ...recordAttempts(actor, actors[actor], colleague),
    ...fileAttempts(actor, actors[actor], colleague),
    ...(['school', 'class', 'figures'] as const).flatMap((database) =>
      projectionAttempts(database, actor, actors[actor], colleague),
    ),
  ]);
  outcomes = await runAttempts(centre, actors, attempts);
});
afterAll(async () => {
  await forgetActors(centre, actors);
  await centre.stop();
});

describe.each(actorNames)('%s', (actor) => {
  test.each<DatabaseName>(['records', 'files', 'school', 'class', 'figures'])('on %s', (database) => {
    const tried = outcomes.filter((one) => one.actor === actor && one.database === database);
    expect(tried.length).toBeGreaterThan(0);
    const wrong = tried
      .filter((one) => !isRight(one))
      .map(({ type, what, expected, said }) => `${type}: ${what}: ${said} instead of ${expected}`);
    expect(wrong).toEqual([]);
  });

  test('at the doors of the server', async () => {
    const wrong = [];
    for (const { method, path, body, allowed, what } of doorAttempts(actor, actors[actor], centre)) {
      const { status } = await centre.ask(actors[actor], method, path, body);
      if (status < 400 !== allowed) wrong.push(`${what}: ${method} ${path} answered ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('what was refused changed nothing, and what passed is there', async () => {
  const kept = outcomes.filter(
    ({ database, said, base }) => database === 'records' && said !== null && base !== undefined,
  );
  const keys = kept.map(({ base }) => base?.id);
  const path = `/${centre.database}/_all_docs`;
  const { rows } = (await (await centre.ask(centre.admin, 'POST', path, { keys })).json()) as {
    rows: { value: { rev: string; deleted?: boolean } }[];
  };
  expect(rows.map(({ value }) => value.rev.startsWith('1-') && value.deleted !== true)).toEqual(
    kept.map(() => true),
  );
});

test('the table is written down', async () => {
  const counts = actorNames.map((actor) => {
    const tried = outcomes.filter((one) => one.actor === actor);
    return { actor, tried: tried.length, passed: tried.filter(({ said }) => said === null).length };
  });
  console.table(counts);
  const lines = outcomes.map(({ actor, database, type, what, said }) =>
    [actor, database, type, what, said ?? 'passes'].join('\t'),
  );
  await mkdir('out', { recursive: true });
  await writeFile(
    'out/permission-matrix.tsv',
    `${['role', 'database', 'type', 'what', 'server'].join('\t')}\n${lines.join('\n')}\n`,
  );
  expect(outcomes.length).toBeGreaterThan(500);
});
