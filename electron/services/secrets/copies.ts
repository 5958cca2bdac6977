import type { Session } from '../central/session.ts';
import { personSlot } from '../lock/person-slot.ts';
import type { Vault } from '../vault/vault.ts';

/** Which scopes a person has a database key for on this machine; the vault's own file names tell nothing. */
export interface Copies {
  list(session: Session): Promise<readonly string[]>;
  add(session: Session, scope: string): Promise<void>;
  remove(session: Session, scope: string): Promise<void>;
}

export function createCopies(vault: Vault): Copies {
  let writing: Promise<unknown> = Promise.resolve();
  const list = async (session: Session): Promise<readonly string[]> => {
    const text = await vault.read(personSlot('copies', session));
    return text === null ? [] : (JSON.parse(text) as string[]);
  };
  const change = (
    session: Session,
    next: (scopes: readonly string[]) => readonly string[],
  ): Promise<void> => {
    const mine = writing.then(async () => {
      const before = await list(session);
      const after = next(before);
      if (after !== before) await vault.write(personSlot('copies', session), JSON.stringify(after));
    });
    writing = mine.catch(() => undefined);
    return mine;
  };
  return {
    list,
    add: (session, scope) =>
      change(session, (scopes) => (scopes.includes(scope) ? scopes : [...scopes, scope].sort().reverse())),
    remove: (session, scope) => change(session, (scopes) => scopes.filter((one) => one !== scope)),
  };
}
