import { AppError } from '#shared/errors/app-error.ts';
import type { SecretsRoom } from '#shared/shell/shell.ts';
import type { Session } from '../central/session.ts';
import type { Lock } from '../lock/lock.ts';
import type { Copies } from './copies.ts';
import type { DatabaseKeys } from './database-keys.ts';

export interface SecretsParts {
  readonly session: () => Session | null;
  readonly lock: Pick<Lock, 'personKey'>;
  readonly keys: DatabaseKeys;
  readonly copies: Copies;
}

/** The one secret that goes up to the page: 256 random bits per centre, scope and person, made here, sealed here. */
export function createSecrets({ session, lock, keys, copies }: SecretsParts): SecretsRoom {
  const signedIn = (): Session => {
    const now = session();
    if (now) return now;
    throw new AppError('signed-out', 'nobody is signed in', { reason: 'no-session' });
  };
  const list = async (now: Session) => (await copies.list(now)).map((scope) => ({ scope }));
  return {
    async databaseKey({ scope }) {
      const now = signedIn();
      const isOwn =
        now.facts.scopes.some((one) => one.name === scope) || (await copies.list(now)).includes(scope);
      if (!isOwn) {
        throw new AppError('forbidden', 'the scope is not one of this session', {
          reason: 'no-scope',
          scope,
        });
      }
      const key = await keys.readOrMake(now, scope, await lock.personKey(now));
      await copies.add(now, scope);
      return key;
    },
    async copies() {
      const now = session();
      return now ? list(now) : [];
    },
    async forgetCopy({ scope }) {
      const now = signedIn();
      // Refused while locked: whoever finds the machine so must not be able to empty it unasked.
      await lock.personKey(now);
      await keys.forget(now, scope);
      await copies.remove(now, scope);
      return list(now);
    },
  };
}
