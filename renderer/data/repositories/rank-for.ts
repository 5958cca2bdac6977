import { rankOffers } from '#shared/domain/matching/rank-offers.ts';
import { classWeeks } from '#shared/domain/school/class-weeks.ts';
import { weekOf } from '#shared/domain/week/iso-week.ts';
import type { CandidacyId, OfferId } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { RankedOfferRow } from '../api/offers.ts';
import { type Room, settingsIn } from './room.ts';

/** Offers of the present or past of the pupil's candidacies: proposing them again makes no sense. */
function triedBy(room: Room, candidacy: CandidacyId): ReadonlySet<OfferId> {
  const { set, states } = room.memory;
  const student = set.get('candidacy', candidacy)?.studentId;
  const ids = student ? set.candidaciesOfStudent.of(student) : [];
  return new Set(
    ids.flatMap((id) => {
      const state = states.candidacy(id);
      return state && !state.isVoid ? [state.offerId, ...state.past.map(({ offerId }) => offerId)] : [];
    }),
  );
}

/** Offers to redirect a candidacy to, best first, each with its line and its reasons. */
export function rankFor(room: Room, id: CandidacyId, limit: number): readonly RankedOfferRow[] {
  const { memory, topics } = room;
  topics.touch('candidacies', 'offers', 'students', 'schools', 'campaign', 'day');
  const state = memory.states.candidacy(id);
  const student = state && memory.set.get('student', state.studentId);
  const school = student && memory.set.get('school', student.schoolId);
  if (!state || !school) return [];
  const published: Offer[] = [];
  for (const offer of memory.set.all('offer').values()) {
    if (memory.states.offer(offer.id)?.status === 'published') published.push(offer);
  }
  const first = memory.set.get('offer', state.past[0]?.offerId ?? state.offerId);
  const wishes = Object.entries(student.wishes ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  const ranked = rankOffers(
    {
      school,
      weeks: classWeeks(school, student.className),
      wishes: wishes.map(([, sector]) => sector),
      ...(first ? { firstSector: first.sector } : {}),
      week: state.week,
      not: triedBy(room, id),
    },
    published,
    (offer, week) => memory.states.seats.free(offer, week),
    { farMetres: settingsIn(room).farMetres, fromWeek: weekOf(memory.today()), limit },
  );
  return ranked.flatMap((one) => {
    const row = memory.offerRows.get(one.offerId);
    return row ? [{ ...one, row }] : [];
  });
}
