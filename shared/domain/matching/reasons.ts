import type { IsoWeek } from '#shared/records/ids.ts';
import { isReserved } from '../offer/reserved.ts';
import type { MatchOffer, MatchPupil, MatchReason } from './match.ts';

/** Why an offer is proposed, in the order in which a person asks: when, what, where, how many, for whom. */
export function reasonsFor(
  pupil: MatchPupil,
  match: {
    readonly offer: MatchOffer;
    readonly week: IsoWeek;
    readonly free: number;
    readonly metres: number | undefined;
  },
  farMetres: number,
): readonly MatchReason[] {
  const { offer, week, free, metres } = match;
  const reasons: MatchReason[] = [{ code: weekCode(pupil, week), week }];
  const { sector } = offer;
  const rank = pupil.wishes.indexOf(sector) + 1;
  if (rank > 0) reasons.push({ code: 'wish', rank, sector });
  else if (sector === pupil.firstSector) reasons.push({ code: 'same-sector', sector });
  if (metres !== undefined) reasons.push({ code: metres > farMetres ? 'far' : 'near', metres });
  reasons.push({ code: 'free-seats', free });
  if (isReserved(offer)) reasons.push({ code: 'reserved' });
  return reasons;
}

function weekCode(pupil: MatchPupil, week: IsoWeek): 'same-week' | 'class-week' | 'any-week' {
  if (week === pupil.week) return 'same-week';
  return pupil.weeks.includes(week) ? 'class-week' : 'any-week';
}
