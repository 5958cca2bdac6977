import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences } from '#renderer/features/settings/preferences.ts';
import { createPreferencesStore } from '#renderer/features/settings/preferences-store.ts';

describe('preferences', () => {
  it.each([null, '', 'null', '[]', '{', '{"theme":"pink","density":3,"singleKeys":"yes","listWidth":-4}'])(
    'are the defaults for « %s »',
    (text) => {
      expect(readPreferences(text)).toEqual(defaultPreferences);
    },
  );

  it('last from one start to the next, and tell who listens', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: kept.set.bind(kept) as never,
    };
    const store = createPreferencesStore(storage);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.set({ theme: 'dark', singleKeys: false });
    stop();
    store.set({ density: 'compact' });
    expect(told).toBe(1);
    expect(createPreferencesStore(storage).get()).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      singleKeys: false,
      density: 'compact',
    });
  });

  it('last until the window closes where the storage refuses', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createPreferencesStore({ getItem: refuse, setItem: refuse });
    store.set({ theme: 'light' });
    expect(store.get().theme).toBe('light');
  });
});
