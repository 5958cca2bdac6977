import type { Warning } from '#shared/domain/campaign/warnings.ts';
import type { Due } from '#shared/domain/candidacy/due.ts';
import type { CandidacyState } from '#shared/domain/candidacy/state.ts';
import type { OfferStatus } from '#shared/domain/offer/fold.ts';
import type { Refused, Verdict } from '#shared/lib/verdict.ts';
import type { CandidacyChoice, CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Candidacy, CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Contested } from '#shared/records/clock.ts';
import type {
  ActId,
  CandidacyId,
  Instant,
  IsoDate,
  IsoWeek,
  OfferId,
  OrganisationId,
  SchoolId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';
import type { Offer } from '#shared/records/offer/schema.ts';
import type { Organisation } from '#shared/records/organisation/schema.ts';
import type { School, SchoolClass } from '#shared/records/school/schema.ts';
import type { Student } from '#shared/records/student/schema.ts';
import type { WeekSeats } from './offers.ts';

/** Everything that narrows the list; absent is « tous ». Given lists mean « one of ». */
export interface CandidacyFilter {
  /** Words of pupil, school, organisation or town, in any order, without regard to accents or case; prefixes count. */
  readonly text?: string;
  readonly statuses?: readonly CandidacyStatus[];
  readonly schools?: readonly SchoolId[];
  /** With one school only: a class of it. */
  readonly className?: string;
  readonly weeks?: readonly IsoWeek[];
  readonly sectors?: readonly string[];
  readonly isPublic?: boolean;
  /** `nobody` finds those that no one took. */
  readonly holders?: readonly (UserName | 'nobody')[];
  /** Past the day on which an answer was due. */
  readonly overdue?: boolean;
  /** A decision that nobody told the pupil or the school of. */
  readonly untold?: boolean;
  readonly redirected?: boolean;
  readonly offer?: OfferId;
  readonly student?: StudentId;
  readonly organisation?: OrganisationId;
  readonly towns?: readonly string[];
  /** Exactly these, as a group of `today()` gives them. */
  readonly ids?: readonly CandidacyId[];
}

export interface CandidacySort {
  readonly by:
    | 'due'
    | 'submitted'
    | 'changed'
    | 'student'
    | 'school'
    | 'organisation'
    | 'week'
    | 'status'
    | 'distance';
  readonly descending?: boolean;
}

/** One line of the list. The same object as long as nothing in it changed, so that a row can be memoised by it. */
export interface CandidacyRow {
  readonly id: CandidacyId;
  readonly status: CandidacyStatus;
  /** Came to its present offer by a redirection. */
  readonly redirected: boolean;
  readonly studentId: StudentId;
  /** « Nom Prénom », or '' when the pupil's record is not here (yet). */
  readonly studentName: string;
  readonly schoolId: SchoolId | '';
  readonly schoolName: string;
  readonly className: string;
  readonly offerId: OfferId;
  readonly offerTitle: string;
  readonly organisationId: OrganisationId | '';
  readonly organisationName: string;
  /** Where the work is. */
  readonly town: string;
  readonly sector: string;
  readonly isPublic: boolean;
  readonly week: IsoWeek;
  /** School to workplace as the crow flies, metres; absent where a point is not known. */
  readonly distance?: number;
  readonly holder?: UserName;
  readonly dueOn?: IsoDate;
  readonly overdue: boolean;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly untold: boolean;
  /** Saved on this computer, not confirmed by the centre. */
  readonly unsent: boolean;
  /** Decisions or edits that cannot both stand, for a person to settle. */
  readonly contested: boolean;
}

/** How many of a filter (its own `statuses` left out) stand in each status, and in all. */
export type CandidacyCounts = Readonly<Record<CandidacyStatus | 'all', number>>;

/** What a person should look at; never forbids. Words are the screen's, by `code`. */
export type CandidacyWarning =
  | Warning
  | { readonly code: 'reserved' }
  /** The offer is no longer published. */
  | { readonly code: 'offer-not-open'; readonly status: OfferStatus }
  /** Its record is not here: deleted at the centre, or not arrived. */
  | { readonly code: 'offer-missing' }
  | { readonly code: 'overbooked'; readonly others: readonly CandidacyId[] }
  | { readonly code: 'second-placement'; readonly others: readonly CandidacyId[] };

/** One line of the history, oldest first. */
export interface HistoryEntry {
  readonly decision: CandidacyDecision;
  /** The author as the team calls them, or the account's name. */
  readonly byName: string;
  /** Taken back by a later retraction, which is an entry of its own. */
  readonly retracted: boolean;
  /** Recorded, but without effect where it stands: a repeat, or too late. */
  readonly idle: boolean;
  readonly unsent: boolean;
}

/** The detail pane. Parts whose record is not here (yet, or any more) are absent. */
export interface CandidacyView {
  readonly row: CandidacyRow;
  readonly candidacy: Candidacy;
  readonly student?: Student;
  readonly school?: School;
  readonly schoolClass?: SchoolClass;
  readonly offer?: Offer;
  readonly organisation?: Organisation;
  readonly holderName?: string;
  /** Whole years on the Monday of the week. */
  readonly ageOnWeek?: number;
  /** Weeks in which the class leaves: its own, else the school's. */
  readonly classWeeks: readonly IsoWeek[];
  readonly weekFits: boolean;
  readonly seats?: WeekSeats;
  /** The pupil's other candidacies, the live ones first. */
  readonly others: readonly CandidacyRow[];
  readonly warnings: readonly CandidacyWarning[];
  /** Where it stands, folded: untold, contradictions, forwardedTo, heldUntil… */
  readonly state: CandidacyState;
  readonly due?: Due;
  readonly history: readonly HistoryEntry[];
  readonly contested: readonly Contested[];
}

/** May this be done, and if not, why (`because` and `facts`, worded by `renderer/text`). */
export type ChoiceVerdict = Verdict;

/** What one choice on many candidacies would do; made to be shown before `apply`. */
export interface CandidacyPlan {
  readonly choice: CandidacyChoice;
  readonly will: readonly { readonly row: CandidacyRow; readonly choice: CandidacyChoice }[];
  readonly wont: readonly { readonly row: CandidacyRow; readonly verdict: Refused }[];
  /** What goes with it unless the person unticks it: on `confirm`, the withdrawal of the pupil's other pending candidacies. */
  readonly also: readonly { readonly row: CandidacyRow; readonly choice: CandidacyChoice }[];
}

export interface ApplyOptions {
  /** Ids of `also` to leave out. */
  readonly without?: readonly CandidacyId[];
}

/** The act as it stands on disk; it is not at the centre yet. */
export interface ActOutcome {
  /** Absent when nothing was left to save. */
  readonly actId?: ActId;
  readonly saved: readonly CandidacyId[];
  readonly refused: readonly { readonly id: CandidacyId; readonly because: string }[];
}

/** « Nouvelle candidature »: what a facilitator types in for a pupil. */
export interface NewCandidacy {
  readonly studentId: StudentId;
  readonly offerId: OfferId;
  readonly week: IsoWeek;
  readonly motivation?: string;
  readonly source: 'platform' | 'paper' | 'mail' | 'school';
  readonly onBehalfOf?: string;
}

export interface Candidacies {
  /** The list, sorted; the same array as long as nothing in it changed. */
  query(filter: CandidacyFilter, sort: CandidacySort): readonly CandidacyRow[];
  counts(filter: CandidacyFilter): CandidacyCounts;
  /** Resolves once `query` and `counts` can answer these words; before, they go by the words before. */
  searched(text: string): Promise<void>;
  row(id: CandidacyId): CandidacyRow | undefined;
  view(id: CandidacyId): CandidacyView | undefined;
  /** One candidacy's verdict: with a bare `{ kind }` whether to offer the act at all, with its payload whether it may be saved. */
  verdict(
    id: CandidacyId,
    choice: CandidacyChoice | { readonly kind: CandidacyChoice['kind'] },
  ): ChoiceVerdict;
  /** What it would do, row by row as if those before were done. A redirection's offer may differ by row. */
  plan(choice: CandidacyChoice, ids: readonly CandidacyId[]): CandidacyPlan;
  /** Resolves once the act is durable on this machine. Throws `storage`, `outdated`. */
  apply(plan: CandidacyPlan, options?: ApplyOptions): Promise<ActOutcome>;
  /** The candidacy and its `submit` as one act. Refuses with a verdict's code; throws `storage`. */
  create(input: NewCandidacy): Promise<ActOutcome & { readonly id?: CandidacyId }>;
  /** Why a new candidacy of this pupil for this offer × week would be refused, and what to warn of. */
  checkNew(input: NewCandidacy): {
    readonly verdict: ChoiceVerdict;
    readonly warnings: readonly CandidacyWarning[];
  };
  /** Day until which an accepted seat is held by default (settings of the campaign). */
  defaultHoldUntil(): IsoDate;
}
