import type {
  CandidacyDecision,
  CandidacyDecisionKind,
  DecisionOf,
} from '#shared/records/candidacy/decisions.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type {
  CandidacyId,
  DecisionId,
  Instant,
  IsoDate,
  IsoWeek,
  OfferId,
  StudentId,
  UserName,
} from '#shared/records/ids.ts';

/** Two decisions of people who did not know of each other's and which cannot both stand; `stands` is in force. */
export interface Contradiction {
  readonly stands: DecisionId;
  readonly other: DecisionId;
  /** The two kinds, in the order of `stands`, `other`. */
  readonly kinds: readonly [CandidacyDecisionKind, CandidacyDecisionKind];
}

/** A decision that somebody ought to tell the pupil or the school, and nobody said they did. */
export interface Untold {
  readonly who: 'student' | 'school';
  readonly decision: DecisionId;
  readonly kind: CandidacyDecisionKind;
  readonly since: Instant;
}

/** Where a candidacy stands: the fold of its decisions. Nothing in it depends on the day it is asked. */
export interface CandidacyState {
  readonly id: CandidacyId;
  readonly studentId: StudentId;
  readonly status: CandidacyStatus;
  /** Offer and week it is for now, after the redirections. */
  readonly offerId: OfferId;
  readonly week: IsoWeek;
  readonly holder?: UserName;
  readonly source: DecisionOf<'submit'>['source'];
  readonly onBehalfOf?: string;
  /** When the pupil applied, or when it was typed in. */
  readonly submittedOn: Instant;
  /** Since when it has its present status, for its present offer. */
  readonly since: Instant;
  /** When the present wait began; taking it up or handing it on does not renew it. */
  readonly waitingSince: Instant;
  /** To whom it was last forwarded, for the present offer. */
  readonly forwardedTo?: {
    readonly to: string;
    readonly channel: DecisionOf<'forward'>['channel'];
    readonly at: Instant;
  };
  /** While held: the last day for the pupil to confirm. */
  readonly heldUntil?: IsoDate;
  /** The accept or the confirm that holds or takes the seat. */
  readonly seatBy?: DecisionId;
  /** Offers and weeks it was for before, oldest first. */
  readonly past: readonly { readonly offerId: OfferId; readonly week: IsoWeek }[];
  /** Its submission was taken back (or never arrived): shown in no list and counts nowhere. */
  readonly isVoid: boolean;
  readonly contradictions: readonly Contradiction[];
  readonly untold: readonly Untold[];
  readonly retracted: ReadonlySet<DecisionId>;
  /** Decisions that changed something or say something, in their order; retracted, repeated and idle ones left out. */
  readonly effective: readonly CandidacyDecision[];
  /** All decisions in their order, for the history. */
  readonly ordered: readonly CandidacyDecision[];
}

/** Statuses in which somebody still has to act. */
export const pendingStatuses: readonly CandidacyStatus[] = [
  'submitted',
  'in-review',
  'to-complete',
  'forwarded',
  'held',
];

export function isPending(state: Pick<CandidacyState, 'status' | 'isVoid'>): boolean {
  return !state.isVoid && pendingStatuses.includes(state.status);
}
