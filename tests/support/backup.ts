import type { TestCentre } from './centre.ts';

/** A scope's database as it was: its documents with their revisions, and who may read it. */
export interface Backup {
  readonly docs: readonly object[];
  readonly security: object;
}

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`the centre answered ${response.status}: ${await response.text()}`);
  return response.json();
}

export async function takeBackup(centre: TestCentre): Promise<Backup> {
  const path = `/${centre.database}`;
  const all = await json(await centre.ask(centre.admin, 'GET', `${path}/_all_docs?include_docs=true`));
  const security = (await json(await centre.ask(centre.admin, 'GET', `${path}/_security`))) as object;
  return { docs: (all as { rows: { doc: object }[] }).rows.map(({ doc }) => doc), security };
}

/** Puts the scope's database back to what it was. What machines left in `_local` is not in a backup. */
export async function restore(centre: TestCentre, { docs, security }: Backup): Promise<void> {
  const path = `/${centre.database}`;
  await json(await centre.ask(centre.admin, 'DELETE', path));
  // A cluster takes a moment to forget it.
  for (let tries = 0; (await centre.ask(centre.admin, 'PUT', path)).status !== 201; tries += 1) {
    if (tries > 50) throw new Error('the database does not come back');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await json(await centre.ask(centre.admin, 'PUT', `${path}/_security`, security));
  await json(await centre.ask(centre.admin, 'POST', `${path}/_bulk_docs`, { docs, new_edits: false }));
}
