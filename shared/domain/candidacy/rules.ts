import type { TeamMember } from '#shared/records/campaign/schema.ts';
import type { CandidacyDecisionKind } from '#shared/records/candidacy/decisions.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Settings } from '../campaign/settings.ts';
import { candidacyStatuses } from './statuses.ts';

/** What somebody is in a scope: of the team, or of those who see a part of it only (`shared/central/audience.ts`). */
export type Role = TeamMember['role'] | 'school' | 'teacher' | 'partner';

/** What is waited for once the decision is made, and how long: a setting in days, or the day that the decision names. */
export interface Wait {
  readonly awaits: 'review' | 'completion' | 'answer' | 'confirmation';
  readonly days: keyof Settings | 'until';
}

export interface DecisionRule {
  /** Statuses in which it may be decided and has an effect; none: it starts the candidacy. */
  readonly from: readonly CandidacyStatus[];
  /** Status it leads to, from everywhere or from some only; absent where it changes none. */
  readonly to?: CandidacyStatus | Partial<Record<CandidacyStatus, CandidacyStatus>>;
  readonly by: readonly Role[];
  /** Names of the payload that must be there; the shapes stand in `shared/records/candidacy/decisions.ts`. */
  readonly needs: readonly string[];
  /** What it needs of the offer's seats: one that is free, or one that nobody has taken (its own hold counts as none). */
  readonly seat?: 'free' | 'untaken';
  readonly deadline?: Wait;
  /** Who ought to be told of it. */
  readonly tell?: readonly ('student' | 'school')[];
}

const team: readonly Role[] = ['facilitator', 'coordinator'];
const review: Wait = { awaits: 'review', days: 'reviewDays' };

/**
 * The life of a candidacy in one table (architecture §6; the platform's own in design/domain.md §1.3). The fold, the
 * verdicts, the deadlines and the centre's guard all read it, so that they cannot disagree.
 */
export const candidacyRules: { readonly [Kind in CandidacyDecisionKind]: DecisionRule } = {
  submit: { from: [], to: 'submitted', by: team, needs: ['offerId', 'week', 'source'], deadline: review },
  take: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held', 'declined', 'cancelled', 'expired'],
    to: { submitted: 'in-review' },
    by: team,
    needs: [],
  },
  assign: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held', 'declined', 'cancelled', 'expired'],
    by: team,
    needs: ['to'],
  },
  'ask-completion': {
    from: ['submitted', 'in-review', 'to-complete'],
    to: 'to-complete',
    by: team,
    needs: ['text'],
    deadline: { awaits: 'completion', days: 'reviewDays' },
    tell: ['student'],
  },
  /** The one thing that a school or a teacher decides; the keeper takes it over from their projection. */
  complete: {
    from: ['to-complete'],
    to: 'in-review',
    by: [...team, 'school', 'teacher'],
    needs: [],
    deadline: review,
  },
  forward: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded'],
    to: 'forwarded',
    by: team,
    needs: ['channel', 'to'],
    deadline: { awaits: 'answer', days: 'hostAnswerDays' },
  },
  /** Also late: the organisation calls back after a refusal or after the delay. */
  'host-accept': {
    from: ['forwarded', 'declined', 'expired'],
    to: 'held',
    by: team,
    needs: ['until'],
    seat: 'free',
    deadline: { awaits: 'confirmation', days: 'until' },
    tell: ['student'],
  },
  'host-decline': {
    from: ['forwarded', 'held'],
    to: 'declined',
    by: team,
    needs: ['reason'],
    tell: ['student'],
  },
  confirm: {
    from: ['held'],
    to: 'placed',
    by: team,
    needs: [],
    seat: 'untaken',
    tell: ['student', 'school'],
  },
  redirect: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held', 'declined', 'cancelled', 'expired'],
    to: 'in-review',
    by: team,
    needs: ['offerId', 'week', 'reason'],
    seat: 'free',
    deadline: review,
    tell: ['student'],
  },
  withdraw: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held', 'placed'],
    to: 'withdrawn',
    by: team,
    needs: ['reason'],
  },
  cancel: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held', 'placed'],
    to: 'cancelled',
    by: team,
    needs: ['reason'],
    tell: ['student', 'school'],
  },
  expire: {
    from: ['submitted', 'in-review', 'to-complete', 'forwarded', 'held'],
    to: 'expired',
    by: team,
    needs: [],
    tell: ['student'],
  },
  reopen: {
    from: ['declined', 'withdrawn', 'cancelled', 'expired'],
    to: 'in-review',
    by: team,
    needs: [],
    deadline: review,
  },
  told: { from: candidacyStatuses, by: team, needs: ['who', 'how'] },
  note: { from: candidacyStatuses, by: team, needs: ['text'] },
  retract: { from: candidacyStatuses, by: team, needs: ['of'] },
};

/** The rule of a kind; undefined for one that a newer program added. */
export function ruleOf(kind: string): DecisionRule | undefined {
  return Object.hasOwn(candidacyRules, kind) ? candidacyRules[kind as CandidacyDecisionKind] : undefined;
}

/** The status after a decision that applies. */
export function statusAfter(rule: DecisionRule, status: CandidacyStatus): CandidacyStatus {
  return (typeof rule.to === 'string' ? rule.to : rule.to?.[status]) ?? status;
}

/** What is waited for in each status, from the rules of the decisions that lead there. */
export const waits: ReadonlyMap<CandidacyStatus, Wait> = new Map(
  Object.values(candidacyRules).flatMap(({ to, deadline }: DecisionRule) =>
    typeof to === 'string' && deadline !== undefined ? [[to, deadline] as const] : [],
  ),
);
