import type { LocalStore } from '../database/local-store.ts';

/** Small values by name in the `desk` collection: drafts, preferences, what sync remembers. */
export interface DeskStore {
  read(key: string): Promise<unknown>;
  all(): Promise<Record<string, unknown>>;
  write(key: string, value: unknown): Promise<void>;
}

export function createDesk(store: LocalStore): DeskStore {
  return {
    async read(key) {
      const found = (await store.get('desk', [key])).get(key);
      return found && (JSON.parse(found.body) as unknown);
    },
    async all() {
      const values: Record<string, unknown> = {};
      for await (const slice of store.slices('desk', 200)) {
        for (const { id, body } of slice) values[id] = JSON.parse(body);
      }
      return values;
    },
    async write(key, value) {
      if (value === undefined) return store.remove('desk', [key]);
      const previous = (await store.get('desk', [key])).get(key);
      const next = { id: key, rev: '', unsent: 0 as const, body: JSON.stringify(value), beside: '' };
      return store.put('desk', [{ next, previous }]);
    },
  };
}
