import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Preferences } from '#renderer/features/settings/preferences.ts';
import type { PreferencesStore } from '#renderer/features/settings/preferences-store.ts';

const PreferencesContext = createContext<PreferencesStore | null>(null);

/** Gives the frame and the routes the preferences of this machine, and puts the theme on the page. */
export function PreferencesProvider(props: {
  readonly store: PreferencesStore;
  readonly children: ReactNode;
}) {
  const { store, children } = props;
  const { theme } = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

/** The preferences and how to change some of them. */
export function usePreferences(): readonly [Preferences, PreferencesStore['set']] {
  const store = useContext(PreferencesContext);
  if (store === null) throw new Error('PreferencesProvider is missing');
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}
