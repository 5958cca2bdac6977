import type { CandidacyId, IsoWeek, OfferId } from '#shared/records/ids.ts';

/** « Aujourd'hui »: what waits, by urgency. Give `ids` to `CandidacyFilter.ids` to open a group's list. */
export interface Today {
  /** Over-booked seats first in the line: two pupils on one chair. */
  readonly overbooked: readonly OverbookedWeek[];
  /** Submitted, and older than the campaign's `reviewDays`. */
  readonly toReview: TodayGroup;
  /** Forwarded, with the organisation's answer due within 48 h or past. */
  readonly answersDue: TodayGroup;
  /** Held seats that the pupil has to confirm. */
  readonly toConfirm: TodayGroup;
  /** Past their day: propose to let them expire, in batch. */
  readonly toExpire: TodayGroup;
  /** Decisions that nobody told the pupil or the school of. */
  readonly untold: TodayGroup;
  /** Decisions that cannot both stand, for a person to settle. */
  readonly contested: TodayGroup;
  /** Fields that several wrote at once. */
  readonly contestedValues: number;
  /** Offers that were decided on in two ways, or removed while somebody edited them. */
  readonly contestedOffers: number;
  /** Pupils with more than one placement. */
  readonly placedTwice: number;
  /** Refused by the centre. */
  readonly refused: number;
  /** Came unreadable, newer or of an unknown kind: « À vérifier ». */
  readonly setAside: number;
}

export interface TodayGroup {
  readonly ids: readonly CandidacyId[];
  /** Of those, the signed-in person's own. */
  readonly mine: number;
}

export interface OverbookedWeek {
  readonly offerId: OfferId;
  readonly offerTitle: string;
  readonly week: IsoWeek;
  readonly over: number;
  readonly ids: readonly CandidacyId[];
}
