import { type DatabaseOwner, databaseName } from '#renderer/data/database/database-name.ts';

/** How many acts of a copy waited to be sent when it was last open: to be told by a screen that cannot open it. */
export interface UnsentNotes {
  read(owner: DatabaseOwner): Promise<number>;
  write(owner: DatabaseOwner, count: number): Promise<void>;
  forget(owner: DatabaseOwner): Promise<void>;
}

/** A number under a name that says nothing; a storage that refuses only means that zero is told. */
export function createUnsentNotes(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): UnsentNotes {
  const place = async (owner: DatabaseOwner) => `relais.unsent.${await databaseName(owner)}`;
  const attempt = <Value>(run: () => Value): Value | undefined => {
    try {
      return run();
    } catch {
      return undefined;
    }
  };
  return {
    async read(owner) {
      const at = await place(owner);
      return Number(attempt(() => storage.getItem(at)) ?? 0);
    },
    async write(owner, count) {
      const at = await place(owner);
      attempt(() => storage.setItem(at, String(count)));
    },
    async forget(owner) {
      const at = await place(owner);
      attempt(() => storage.removeItem(at));
    },
  };
}
