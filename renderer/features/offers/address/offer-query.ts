import type { OfferFilter, OfferSort } from '#renderer/data/api/offers.ts';
import type { OfferSearch } from './offer-search.ts';

/** What the address asks of the offers. */
export function offerFilter(search: OfferSearch): OfferFilter {
  const { q, status, sectors, weeks, towns, ministries, isPublic, free, school, km, organisation } = search;
  return {
    ...(q !== undefined && { text: q }),
    ...(status !== undefined && { statuses: [status] }),
    ...(sectors && { sectors }),
    ...(weeks && { weeks }),
    ...(towns && { towns }),
    ...(ministries && { ministries }),
    ...(isPublic !== undefined && { isPublic }),
    ...(free && { withFreeSeats: true }),
    ...(school !== undefined && km !== undefined && { near: { school, metres: km * 1_000 } }),
    ...(organisation !== undefined && { organisation }),
  };
}

/** By distance where a school is chosen, by organisation otherwise, unless the address says. */
export function offerSort({ sort, descending, school, km }: OfferSearch): OfferSort {
  const natural = school !== undefined && km !== undefined ? 'distance' : 'organisation';
  return { by: sort ?? natural, ...(descending && { descending }) };
}
