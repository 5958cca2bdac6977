import type { IsoDate, IsoWeek, OfferId, StudentId, UserName } from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { School } from '#shared/records/school/schema.ts';
import type { Settings } from '../campaign/settings.ts';
import type { OfferState } from '../offer/fold.ts';
import type { Seats } from '../seats/seats-of.ts';
import type { Role } from './rules.ts';
import type { CandidacyState } from './state.ts';

export interface Person {
  readonly name: UserName;
  readonly role: Role;
}

/** What the rules may look up; the working set answers from its indexes. A thing that is gone or unknown is undefined. */
export interface RuleContext {
  readonly person: Person;
  readonly today: IsoDate;
  readonly settings: Settings;
  readonly offer: (id: OfferId) => { readonly offer: Offer; readonly state: OfferState } | undefined;
  readonly seats: (id: OfferId, week: IsoWeek) => Seats | undefined;
  /** The pupil's candidacies; whether the one decided on is among them makes no difference. */
  readonly candidaciesOf: (student: StudentId) => readonly CandidacyState[];
  readonly schoolOf: (student: StudentId) => School | undefined;
  readonly isTeamMember: (name: UserName) => boolean;
}
