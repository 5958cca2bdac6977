import { createHashHistory, createRouter } from '@tanstack/react-router';
import { ScreenFailed } from '../errors/screen-failed.tsx';
import { routes } from './routes.tsx';
import { readSearch, writeSearch } from './search-string.ts';
import { createSearchWords } from './search-words.ts';

/** Makes the router; after `openShell`, which takes the token out of the fragment that the addresses live in. */
export function createAppRouter() {
  const words = createSearchWords();
  return createRouter({
    routeTree: routes,
    history: createHashHistory(),
    parseSearch: (text) => words.show(readSearch(text)),
    stringifySearch: (search) => writeSearch(words.hide(search)),
    defaultErrorComponent: ScreenFailed,
    defaultPreload: false,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
