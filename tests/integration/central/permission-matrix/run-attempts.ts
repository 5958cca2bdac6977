import { projectionDatabaseOf } from '#shared/central/audience.ts';
import { parseRefusal } from '#shared/central/guard/refusal.ts';
import type { TestCentre } from '#tests/support/centre.ts';
import { type Account, type ActorName, audiences } from './actors.ts';
import { type Attempt, type DatabaseName, fresh } from './attempt.ts';

export interface Outcome extends Attempt {
  /** Null: the server took it; otherwise the guard's code, or what the server said. */
  readonly said: string | null;
}

interface Row {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

export function databaseNameOf(centre: TestCentre, name: DatabaseName): string {
  if (name === 'records') return centre.database;
  if (name === 'files') return centre.filesDatabase;
  return projectionDatabaseOf(centre.scope, audiences[name]);
}

/**
 * Puts all bases there in one request, then sends each person's attempts on a database in one more (a replicator's apart),
 * so that refused and accepted stand side by side in one bulk.
 */
export async function runAttempts(
  centre: TestCentre,
  actors: Readonly<Record<ActorName, Account>>,
  attempts: readonly Attempt[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [key, group] of Map.groupBy(attempts, ({ actor, database, asReplicator }) =>
    [actor, database, asReplicator === true].join(),
  )) {
    const [first] = group;
    if (first === undefined) throw new Error(`nothing in ${key}`);
    const path = `/${databaseNameOf(centre, first.database)}/_bulk_docs`;
    const bases = group.flatMap(({ base }) => (base ? [fresh(base)] : []));
    const put = (await (await centre.ask(centre.admin, 'POST', path, { docs: bases })).json()) as Row[];
    const revisions = new Map(put.map(({ id, rev }) => [id, rev]));
    const docs = group.map(({ base, document }) =>
      base ? { _id: base.id, _rev: revisions.get(base.id), ...document } : document,
    );
    const isNew = first.asReplicator !== true;
    const response = await centre.ask(actors[first.actor], 'POST', path, { docs, new_edits: isNew });
    const body = (await response.json()) as Row[] | { readonly error: string };
    group.forEach((attempt, at) => {
      const id = (docs[at] as { _id: string })._id;
      // Without new edits the server answers only what failed.
      const row = Array.isArray(body) ? (isNew ? body[at] : body.find((one) => one.id === id)) : undefined;
      outcomes.push({ ...attempt, said: Array.isArray(body) ? saidIn(row) : String(body.error) });
    });
  }
  return outcomes;
}

function saidIn(row: Row | undefined): string | null {
  if (row === undefined || row.error === undefined) return null;
  return parseRefusal(row.reason ?? '')?.code ?? `${row.error}: ${row.reason}`;
}

/** Whether the server did what it must. */
export function isRight({ expected, said }: Outcome): boolean {
  return expected === 'any' ? said !== null : said === expected;
}
