import { createHashHistory, createRouter } from '@tanstack/react-router';
import { ScreenFailed } from '../errors/screen-failed.tsx';
import { routes } from './routes.tsx';
import { readSearch, writeSearch } from './search-string.ts';

/** Makes the router; after `openShell`, which takes the token out of the fragment that the addresses live in. */
export function createAppRouter() {
  return createRouter({
    routeTree: routes,
    history: createHashHistory(),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
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
