import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors/app-error.ts';
import type { DatabaseKey } from '#shared/shell/shell.ts';
import type { Session } from '../central/session.ts';
import { openBytes, sealBytes } from '../lock/passphrase-seal.ts';
import type { Vault } from '../vault/vault.ts';

/** Before what a person's own key closes once more inside the vault. */
const wrapped = 'wrapped:1:';

/** Database keys in the vault; where the person has a passphrase, closed once more by the key that it opens. */
export interface DatabaseKeys {
  readOrMake(session: Session, scope: string, personKey: Buffer | null): Promise<DatabaseKey>;
  /** Closes (or opens, with `next` null) the keys of these scopes. Can be cut anywhere and done again. */
  rewrap(
    session: Session,
    scopes: readonly string[],
    before: Buffer | null,
    next: Buffer | null,
  ): Promise<void>;
  forget(session: Session, scope: string): Promise<void>;
}

export function createDatabaseKeys(vault: Vault): DatabaseKeys {
  const slotOf = ({ facts }: Session, scope: string): string =>
    JSON.stringify(['database-key', facts.centre, scope, facts.person.name]);
  const close = (slot: string, key: string, personKey: Buffer | null): string =>
    personKey ? wrapped + sealBytes(personKey, Buffer.from(key, 'base64'), slot) : key;
  const open = (slot: string, text: string, personKey: Buffer | null): string => {
    if (!text.startsWith(wrapped)) return text;
    const clear = personKey && openBytes(personKey, text.slice(wrapped.length), slot);
    if (clear) return clear.toString('base64');
    throw new AppError('storage', 'a database key cannot be opened', { reason: 'vault-unreadable' });
  };
  const rewrapOne = async (slot: string, text: string, before: Buffer | null, next: Buffer | null) => {
    if (text.startsWith(wrapped) !== (next !== null))
      await vault.write(slot, close(slot, open(slot, text, before), next));
  };
  return {
    async readOrMake(session, scope, personKey) {
      const slot = slotOf(session, scope);
      const make = () => close(slot, randomBytes(32).toString('base64'), personKey);
      const { clear, fresh } = await vault.readOrMake(slot, make);
      // One that was made before the passphrase, where closing it was cut.
      if (personKey) await rewrapOne(slot, clear, personKey, personKey);
      return { key: open(slot, clear, personKey), fresh };
    },
    async rewrap(session, scopes, before, next) {
      for (const scope of scopes) {
        const slot = slotOf(session, scope);
        const text = await vault.read(slot);
        if (text !== null) await rewrapOne(slot, text, before, next);
      }
    },
    forget: (session, scope) => vault.forget(slotOf(session, scope)),
  };
}
