import type { TestCentre } from './centre.ts';

/** Leaves a database without its guard, for tests of what any centre does with any document. */
export async function takeGuardAway(centre: TestCentre, database: string): Promise<void> {
  const path = `/${database}/_design/guard`;
  const { _rev } = (await (await centre.ask(centre.admin, 'GET', path)).json()) as { _rev: string };
  const { status } = await centre.ask(centre.admin, 'DELETE', `${path}?rev=${_rev}`);
  if (status >= 300) throw new Error(`the guard of ${database} stays: ${status}`);
}
