import type { MatchReason } from '#shared/domain/matching/match.ts';
import type { CandidacyWords } from './candidacy-words.ts';
import type { Format } from './format.ts';

/** Why an offer suits a pupil, in a few words each. */
export function reasonWords(reason: MatchReason, t: CandidacyWords, format: Format): string {
  switch (reason.code) {
    case 'same-week':
    case 'class-week':
    case 'any-week':
      return t(`redirect.reasonOf.${reason.code}`, { week: format.weekNumber(reason.week) });
    case 'wish':
      return t('redirect.reasonOf.wish', { rank: reason.rank });
    case 'near':
    case 'far':
      return t(`redirect.reasonOf.${reason.code}`, { distance: format.distance(reason.metres / 1_000) });
    case 'free-seats':
      return t('redirect.reasonOf.free-seats', { count: reason.free });
    case 'same-sector':
    case 'reserved':
      return t(`redirect.reasonOf.${reason.code}`);
  }
}
