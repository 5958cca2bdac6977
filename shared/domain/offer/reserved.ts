import type { Offer } from '#shared/records/offer/schema.ts';
import type { School } from '#shared/records/school/schema.ts';

/** A school as far as reservations go. */
export type ReservedFor = Pick<School, 'id' | 'network' | 'qpv'>;

/** Whether the offer is reserved to some. An empty reservation reserves nothing. */
export function isReserved(offer: Pick<Offer, 'reservedTo'>): boolean {
  const { schools, rep, qpv } = offer.reservedTo ?? {};
  return (schools?.length ?? 0) > 0 || rep === true || qpv === true;
}

/**
 * Whether pupils of this school may have the offer: all may if it is reserved to none, else those whom any line of the
 * reservation fits. A school that is not known fits no reservation.
 */
export function isOpenTo(offer: Pick<Offer, 'reservedTo'>, school: ReservedFor | undefined): boolean {
  if (!isReserved(offer)) return true;
  if (school === undefined) return false;
  const { schools, rep, qpv } = offer.reservedTo ?? {};
  return (
    schools?.includes(school.id) === true ||
    (rep === true && school.network !== undefined) ||
    (qpv === true && school.qpv)
  );
}
