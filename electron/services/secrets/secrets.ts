import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors/app-error.ts';
import type { SecretsRoom } from '#shared/shell/shell.ts';
import type { Session } from '../central/session.ts';
import type { Vault } from '../vault/vault.ts';

/** The one secret that goes up to the page: 256 random bits per centre, scope and person, made here, sealed here. */
export function createSecrets(vault: Vault, session: () => Session | null): SecretsRoom {
  return {
    databaseKey: async ({ scope }) => {
      const now = session();
      if (!now) throw new AppError('signed-out', 'nobody is signed in', { reason: 'no-session' });
      const { centre, scopes, person } = now.facts;
      if (!scopes.some((one) => one.name === scope)) {
        throw new AppError('forbidden', 'the scope is not one of this session', {
          reason: 'no-scope',
          scope,
        });
      }
      const name = JSON.stringify(['database-key', centre, scope, person.name]);
      const { clear, fresh } = await vault.readOrMake(name, () => randomBytes(32).toString('base64'));
      return { key: clear, fresh };
    },
  };
}
