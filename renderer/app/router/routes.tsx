import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCandidacySearch } from '#renderer/features/candidacies/address/candidacy-search.ts';
import { readOfferSearch } from '#renderer/features/offers/address/offer-search.ts';
import { readSendingSearch } from '#renderer/features/sending/sending-search.ts';
import { NotFound } from '../errors/not-found.tsx';
import { ScreenFailed } from '../errors/screen-failed.tsx';
import { Frame } from '../frame/frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: ScreenFailed });

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./today-route.tsx'), 'TodayRoute'),
});

export const candidaciesRoute = createRoute({
  getParentRoute: () => root,
  path: '/candidacies',
  validateSearch: readCandidacySearch,
  component: lazyRouteComponent(() => import('./candidacies-route.tsx'), 'CandidaciesRoute'),
});

export const offersRoute = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: readOfferSearch,
  component: lazyRouteComponent(() => import('./offers-route.tsx'), 'OffersRoute'),
});

const newOffer = createRoute({
  getParentRoute: () => root,
  path: '/offers/new',
  component: lazyRouteComponent(() => import('./new-offer-route.tsx'), 'NewOfferRoute'),
});

const importOffers = createRoute({
  getParentRoute: () => root,
  path: '/offers/import',
  component: lazyRouteComponent(() => import('./import-route.tsx'), 'ImportRoute'),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  component: lazyRouteComponent(() => import('./figures-route.tsx'), 'FiguresRoute'),
});

export const sendingRoute = createRoute({
  getParentRoute: () => root,
  path: '/to-check',
  validateSearch: readSendingSearch,
  component: lazyRouteComponent(() => import('./sending-route.tsx'), 'SendingRoute'),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  component: lazyRouteComponent(() => import('./journal-route.tsx'), 'JournalRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-route.tsx'), 'SettingsRoute'),
});

/** Every part of `renderer/ui`; in development only: a build has neither the address nor the code. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import('#renderer/ui/gallery/gallery.tsx'), 'Gallery')
    : NotFound,
});

/** Every address; the code of a screen comes when it is first opened. */
export const routes = root.addChildren([
  today,
  candidaciesRoute,
  offersRoute,
  newOffer,
  importOffers,
  figures,
  sendingRoute,
  journal,
  settings,
  gallery,
]);
