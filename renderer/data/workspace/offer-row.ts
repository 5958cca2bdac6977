import type { OfferStatus } from '#shared/domain/offer/fold.ts';
import { isReserved } from '#shared/domain/offer/reserved.ts';
import { elsewhereOf, sumOfElsewhere } from '#shared/domain/seats/elsewhere.ts';
import type { OfferId } from '#shared/records/ids.ts';
import type { OfferRow, OfferSort } from '../api/offers.ts';
import { folded } from './names.ts';
import type { States } from './states.ts';
import type { WorkingSet } from './working-set.ts';

/** The places of the statuses in a line's code. */
export const offerStatuses = [
  'draft',
  'published',
  'unpublished',
  'closed',
  'removed',
] as const satisfies readonly OfferStatus[];

/** One line of the offers, joined and counted. */
export function buildOfferRow(set: WorkingSet, states: States, id: OfferId): OfferRow | undefined {
  const offer = set.get('offer', id);
  const state = states.offer(id);
  if (!offer || !state) return undefined;
  let { held, taken } = sumOfElsewhere(elsewhereOf(offer));
  let pending = 0;
  for (const candidacy of set.candidaciesOfOffer.of(id)) {
    const record = set.get('candidacy', candidacy);
    if (!record || states.summary(candidacy)?.isVoid) continue;
    const { status } = record.folded;
    if (status === 'held') held += 1;
    else if (status === 'placed') taken += 1;
    else if (
      status === 'submitted' ||
      status === 'in-review' ||
      status === 'to-complete' ||
      status === 'forwarded'
    ) {
      pending += 1;
    }
  }
  const hasOver =
    held + taken > 0 && offer.weeks.some((week) => states.seats.seats(offer, week).overbooked > 0);
  return {
    id,
    title: offer.title,
    organisationId: offer.organisationId,
    organisationName: set.get('organisation', offer.organisationId)?.name ?? '',
    town: offer.town,
    postcode: offer.postcode,
    sector: offer.sector,
    isPublic: offer.isPublic,
    ...(offer.ministry === undefined ? {} : { ministry: offer.ministry }),
    status: state.status,
    weeks: offer.weeks,
    seats: offer.seats,
    seatsPerWeek: offer.seatsPerWeek,
    held,
    taken,
    pending,
    free: Math.max(0, offer.seats - held - taken),
    overbooked: hasOver,
    reserved: isReserved(offer),
    unsent: set.isUnsent(id),
  };
}

export const offerKeys: { readonly [By in Exclude<OfferSort['by'], 'distance'>]: (row: OfferRow) => string } =
  {
    title: (row) => folded(row.title),
    organisation: (row) => `${folded(row.organisationName)} ${folded(row.title)}`,
    town: (row) => `${folded(row.town)} ${folded(row.organisationName)}`,
    free: (row) => `${String(row.free).padStart(5, '0')} ${folded(row.organisationName)}`,
    week: (row) => `${row.weeks[0] ?? '\uffff'} ${folded(row.organisationName)}`,
  };

export function offerText(row: OfferRow): string {
  return `${row.title} ${row.organisationName} ${row.town}`;
}
