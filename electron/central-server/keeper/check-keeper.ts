import { keeperRole } from '#shared/central/scope.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Ask } from './ask.ts';

/**
 * Before anything is made in its name: throws `signed-out` for a wrong password, `forbidden` (`not-keeper`) for an
 * account that is not this scope's keeper.
 */
export async function checkIsKeeper(ask: Ask, scope: string): Promise<void> {
  const { body } = await ask('GET', '/_session', [200]);
  const { name, roles = [] } = body['userCtx'] as { name?: string; roles?: readonly string[] };
  if (roles.includes(keeperRole(scope))) return;
  throw new AppError('forbidden', 'the account is no keeper', { reason: 'not-keeper', name, scope });
}
