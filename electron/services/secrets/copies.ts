import { personSlot, type SlotOwner } from '../lock/person-slot.ts';
import { isUnreadable, type Vault } from '../vault/vault.ts';

/**
 * Which scopes a person has a database key for on this machine; the vault's own file names tell nothing. A list that
 * cannot be read counts as empty, for it must not keep anybody from opening, closing or removing a copy: a scope is in it
 * again once it is opened.
 */
export interface Copies {
  list(owner: SlotOwner): Promise<readonly string[]>;
  add(owner: SlotOwner, scope: string): Promise<void>;
  remove(owner: SlotOwner, scope: string): Promise<void>;
}

export function createCopies(vault: Vault): Copies {
  let writing: Promise<unknown> = Promise.resolve();
  const list = async (owner: SlotOwner): Promise<readonly string[]> => {
    const text = await vault.read(personSlot('copies', owner)).catch((thrown: unknown) => {
      if (isUnreadable(thrown)) return null;
      throw thrown;
    });
    return text === null ? [] : (JSON.parse(text) as string[]);
  };
  const change = (
    owner: SlotOwner,
    changed: (scopes: readonly string[]) => readonly string[],
  ): Promise<void> => {
    const mine = writing.then(async () => {
      const before = await list(owner);
      const after = changed(before);
      if (after !== before) await vault.write(personSlot('copies', owner), JSON.stringify(after));
    });
    writing = mine.catch(() => undefined);
    return mine;
  };
  return {
    list,
    add: (owner, scope) =>
      change(owner, (scopes) => (scopes.includes(scope) ? scopes : [...scopes, scope].sort().reverse())),
    remove: (owner, scope) => change(owner, (scopes) => scopes.filter((one) => one !== scope)),
  };
}
