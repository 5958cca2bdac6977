import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { OfferSearch } from '#renderer/features/offers/address/offer-search.ts';
import { OffersScreen } from '#renderer/features/offers/offers-screen.tsx';
import { usePreferences } from '../preferences-context.tsx';
import { offersRoute } from './routes.tsx';

/** « Offres »: the address holds its filters, its order and the offer being read. */
export function OffersRoute() {
  const router = useRouter();
  const search = offersRoute.useSearch();
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
      density={density}
      listWidth={listWidth}
      onListWidthChange={(width) => prefer({ listWidth: width })}
    />
  );
}
