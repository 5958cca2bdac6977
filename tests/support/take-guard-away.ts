import { securityFor } from '#shared/central/security.ts';
import type { TestCentre } from './centre.ts';

/** Makes a database of the scope anew, empty and without its guard, for tests of what any centre does with any document. */
export async function takeGuardAway(centre: TestCentre, database: string): Promise<void> {
  const { admin, scope } = centre;
  await centre.ask(admin, 'DELETE', `/${database}`);
  await centre.ask(admin, 'PUT', `/${database}`);
  const { status } = await centre.ask(admin, 'PUT', `/${database}/_security`, securityFor(scope));
  if (status !== 200) throw new Error(`${database} was not made anew: ${status}`);
}
