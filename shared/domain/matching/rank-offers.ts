import { compareText } from '#shared/lib/compare.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import { isOpenTo, isReserved } from '../offer/reserved.ts';
import { distance } from '../school/distance.ts';
import type { MatchOffer, MatchOptions, MatchPupil, RankedOffer } from './match.ts';
import { reasonsFor } from './reasons.ts';
import { createShortlist } from './shortlist.ts';

/** What each thing is worth; together they say what matters, and a screen may show them. */
export const matchPoints = {
  /** The week applied for rather than another of the class. */
  sameWeek: 20,
  /** Wished sector, by rank; further wishes count as the last. */
  wishes: [40, 30, 20, 10],
  /** The sector first applied for, where it is no wish. */
  sameSector: 25,
  /** At the school's door; falls evenly to 0 at `farMetres` and below it beyond, to the same amount negative and no lower. */
  near: 30,
  /** Kept for this pupil's school or kind of school. */
  reserved: 15,
  /** For each free seat, up to three. */
  freeSeat: 2,
} as const;

interface Candidate {
  readonly offer: MatchOffer;
  readonly week: IsoWeek;
  readonly free: number;
  readonly metres: number | undefined;
  readonly score: number;
}

/**
 * The best offers for a pupil, best first; `offers` are the published ones, `free` gives their seats (`SeatIndex.free`).
 *
 * Left out: offers without a free seat in a week of the class that is not past, those reserved to others, those in
 * `pupil.not`. The others have the sum of `matchPoints`: keeping the week, a wished sector by rank (or the sector first
 * applied for), nearness, a reservation, free seats. Equal scores: the nearer, then the smaller id, so that every
 * machine shows the same list. Of several possible weeks the one applied for, else the one with most seats, else the
 * earliest. A distance that is not known counts as neither near nor far.
 */
export function rankOffers(
  pupil: MatchPupil,
  offers: Iterable<MatchOffer>,
  free: (offer: MatchOffer, week: IsoWeek) => number,
  options: MatchOptions,
): RankedOffer[] {
  const sectorPoints = pointsBySector(pupil);
  const { point } = pupil.school;
  const best = createShortlist<Candidate>(options.limit ?? 50, compareCandidates);
  for (const offer of offers) {
    if (pupil.not.has(offer.id) || !isOpenTo(offer, pupil.school)) continue;
    const found = bestWeek(pupil, offer, free, options.fromWeek);
    if (found === undefined) continue;
    let score = sectorPoints.get(offer.sector) ?? 0;
    if (found.week === pupil.week) score += matchPoints.sameWeek;
    if (isReserved(offer)) score += matchPoints.reserved;
    score += matchPoints.freeSeat * Math.min(3, found.free);
    // Most offers fall here, before the costly distance: even next door they would not be among the best.
    if (score + matchPoints.near < (best.last()?.score ?? Number.NEGATIVE_INFINITY)) continue;
    const metres = point && offer.point ? distance(point, offer.point) : undefined;
    if (metres !== undefined) score += matchPoints.near * Math.max(-1, 1 - metres / options.farMetres);
    best.add({ offer, week: found.week, free: found.free, metres, score });
  }
  return best.items().map((candidate) => ({
    offerId: candidate.offer.id,
    week: candidate.week,
    weeks: possibleWeeks(pupil, candidate.offer, free, options.fromWeek),
    score: Math.round(candidate.score * 10) / 10,
    reasons: reasonsFor(pupil, candidate, options.farMetres),
    ...(candidate.metres !== undefined && { distance: candidate.metres }),
    free: candidate.free,
  }));
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    (a.metres ?? Number.MAX_SAFE_INTEGER) - (b.metres ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.offer.id, b.offer.id)
  );
}

function pointsBySector(pupil: MatchPupil): Map<string, number> {
  const points = new Map<string, number>();
  if (pupil.firstSector !== undefined) points.set(pupil.firstSector, matchPoints.sameSector);
  for (const [index, sector] of [...pupil.wishes.entries()].reverse()) {
    points.set(sector, matchPoints.wishes[index] ?? matchPoints.wishes[3]);
  }
  return points;
}

function suits(pupil: MatchPupil, week: IsoWeek, fromWeek: IsoWeek): boolean {
  return week >= fromWeek && (pupil.weeks.length === 0 || pupil.weeks.includes(week));
}

function bestWeek(
  pupil: MatchPupil,
  offer: MatchOffer,
  free: (offer: MatchOffer, week: IsoWeek) => number,
  fromWeek: IsoWeek,
): { readonly week: IsoWeek; readonly free: number } | undefined {
  const wanted = pupil.week;
  if (wanted !== undefined && offer.weeks.includes(wanted) && suits(pupil, wanted, fromWeek)) {
    const seats = free(offer, wanted);
    if (seats > 0) return { week: wanted, free: seats };
  }
  let best: { week: IsoWeek; free: number } | undefined;
  for (const week of offer.weeks) {
    if (!suits(pupil, week, fromWeek)) continue;
    const seats = free(offer, week);
    if (seats <= 0) continue;
    if (best === undefined || seats > best.free || (seats === best.free && week < best.week)) {
      best = { week, free: seats };
    }
  }
  return best;
}

function possibleWeeks(
  pupil: MatchPupil,
  offer: MatchOffer,
  free: (offer: MatchOffer, week: IsoWeek) => number,
  fromWeek: IsoWeek,
): { readonly week: IsoWeek; readonly free: number }[] {
  return [...offer.weeks]
    .filter((week) => suits(pupil, week, fromWeek))
    .sort(compareText)
    .map((week) => ({ week, free: free(offer, week) }))
    .filter((entry) => entry.free > 0);
}
