import type { WeekSeats } from '#renderer/data/api/offers.ts';
import { useLive } from '#renderer/data/react.ts';
import type { OfferId } from '#shared/records/ids.ts';

/** The weeks of an offer with their seats; none for an offer that is not here. */
export function useOfferWeeks(id: OfferId | undefined): readonly WeekSeats[] {
  return useLive(({ offers }) => (id === undefined ? [] : (offers.view(id)?.weeks ?? [])), [id]);
}
