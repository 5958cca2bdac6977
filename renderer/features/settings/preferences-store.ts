import { type Preferences, readPreferences } from './preferences.ts';

const place = 'relais.preferences';

export interface PreferencesStore {
  readonly get: () => Preferences;
  readonly set: (change: Partial<Preferences>) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

/** The preferences of this machine. A storage that refuses keeps them until the window closes. */
export function createPreferencesStore(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferencesStore {
  const listeners = new Set<() => void>();
  let now = readPreferences(attempt(() => storage.getItem(place)) ?? null);
  return {
    get: () => now,
    set(change) {
      now = { ...now, ...change };
      attempt(() => storage.setItem(place, JSON.stringify(now)));
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
