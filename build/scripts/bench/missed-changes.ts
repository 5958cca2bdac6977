import { createUlid } from '#renderer/data/ulid.ts';
import { databaseOf } from '#shared/central/scope.ts';
import { CentreClient } from '../central/centre-client.ts';
import type { BenchCampaign } from './campaign.ts';

interface Row {
  readonly doc: { readonly _id: string; readonly decisions: readonly { readonly id: string }[] };
}

const batch = 500;
const machine = 'benchbench01';

/** Has the second person leave a note on `count` candidacies; answers from which sequence on that was. */
export async function makeChanges(
  { url, scope, users }: BenchCampaign,
  count: number,
): Promise<{ readonly since: string | number; readonly changes: number }> {
  const [, user] = users;
  const centre = new CentreClient(url, user);
  const path = `/${databaseOf(scope)}`;
  const { body } = await centre.ask('GET', path, [200]);
  const since = body['update_seq'] as string | number;
  let changes = 0;
  for (let from = 'candidacy:'; changes < count; ) {
    const keys = `startkey=${encodeURIComponent(JSON.stringify(from))}&endkey=%22candidacy:~%22`;
    const limit = Math.min(batch, count - changes);
    const found = await centre.ask(
      'GET',
      `${path}/_all_docs?include_docs=true&limit=${limit}&${keys}`,
      [200],
    );
    const rows = found.body['rows'] as unknown as readonly Row[];
    if (rows.length === 0) break;
    const docs = rows.map(({ doc }) => ({
      ...doc,
      decisions: [...doc.decisions, noteAfter(doc, user.name)],
    }));
    const answer = await centre.ask('POST', `${path}/_bulk_docs`, [201], { docs });
    const refused = Object.values(answer.body).find((row) => (row as { error?: string } | null)?.error);
    if (refused) throw new Error(`a change was refused: ${JSON.stringify(refused)}`);
    changes += rows.length;
    from = `${rows.at(-1)?.doc._id ?? ''}\u0000`;
  }
  return { since, changes };
}

function noteAfter({ decisions }: Row['doc'], by: string): object {
  const time = Date.now();
  return {
    id: createUlid(time),
    kind: 'note',
    text: 'missed',
    by,
    at: new Date(time).toISOString(),
    hlc: `${time}-0000`,
    machine,
    after: decisions.slice(-1).map(({ id }) => id),
  };
}
