import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { type OfferSearch, readOfferSearch } from '#renderer/features/offers/address/offer-search.ts';
import { OffersScreen } from '#renderer/features/offers/offers-screen.tsx';
import { isOfTeam } from '../frame/places-for.ts';
import { usePreferences } from '../preferences-context.tsx';
import { offersRoute } from './routes.tsx';

/** « Offres »: the address holds its filters, its order and the offer being read. */
export function OffersRoute() {
  const router = useRouter();
  const isTeam = isOfTeam(useWorkspace().person.role);
  const given = offersRoute.useSearch();
  // The router adds what was read to what was written: a week that does not exist would still be in it.
  const search = useMemo(() => readOfferSearch(given), [given]);
  const [{ density, listWidth }, prefer] = usePreferences();
  const onSearch = useCallback(
    (next: OfferSearch) => void router.navigate({ to: '/offers', search: next, replace: true }),
    [router],
  );
  const hrefOfCandidacy = useCallback(
    ({ id }: CandidacyRow) =>
      router.history.createHref(router.buildLocation({ to: '/candidacies', search: { id } }).publicHref),
    [router],
  );
  return (
    <OffersScreen
      search={search}
      onSearch={onSearch}
      hrefOfCandidacy={hrefOfCandidacy}
      onImport={isTeam ? () => void router.navigate({ to: '/offers/import' }) : undefined}
      onNew={isTeam ? () => void router.navigate({ to: '/offers/new' }) : undefined}
      onOpenCandidacies={(offer) => void router.navigate({ to: '/candidacies', search: { offer } })}
      density={density}
      listWidth={listWidth}
      onListWidthChange={(width) => prefer({ listWidth: width })}
    />
  );
}
