import type { Elsewhere } from '#shared/domain/seats/elsewhere.ts';
import type { IsoWeek, SchoolId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { CentreDocument } from '../identity.ts';
import { pick, projectedRecord } from './projected-record.ts';
import { redactPlainDecisions } from './redact-decisions.ts';

const told = new Set(['publish', 'unpublish', 'close', 'remove', 'retract']);

/** Stands for the other schools of a reserved offer: without it the offer would look open to all. */
const anotherSchool = 'school:0000000X' as SchoolId;

/** A published offer without the people behind it, nor the names of the schools it is kept for but their own. */
export function redactOffer(offer: Offer, own: SchoolId, elsewhere: Elsewhere): CentreDocument {
  return projectedRecord('offer', offer.id, {
    ...pick(offer, [
      'title',
      'description',
      'organisationId',
      'isPublic',
      'ministry',
      'sector',
      'street',
      'postcode',
      'town',
      'point',
      'pointFrom',
      'weeks',
      'seats',
      'seatsPerWeek',
      'hours',
      'lunchBreak',
      'accessible',
    ]),
    ...(offer.reservedTo && { reservedTo: reservation(offer.reservedTo, own) }),
    elsewhere,
    decisions: redactPlainDecisions(offer.decisions, told),
  });
}

function reservation(reservedTo: NonNullable<Offer['reservedTo']>, own: SchoolId) {
  const { schools = [], ...rest } = reservedTo;
  const isOther = schools.some((school) => school !== own);
  const named = [...(schools.includes(own) ? [own] : []), ...(isOther ? [anotherSchool] : [])];
  return { ...pick(rest, ['rep', 'qpv']), ...(named.length > 0 && { schools: named }) };
}

/** Counts per week, of those weeks only in which somebody has a seat. */
export function countElsewhere(
  seats: Iterable<{ readonly week: IsoWeek; readonly kind: 'held' | 'taken' }>,
): Elsewhere {
  const counts: { [week: IsoWeek]: { held: number; taken: number } } = {};
  for (const { week, kind } of seats) {
    const there = counts[week] ?? { held: 0, taken: 0 };
    there[kind] += 1;
    counts[week] = there;
  }
  return counts;
}
