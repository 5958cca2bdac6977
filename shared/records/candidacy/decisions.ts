import Type from 'typebox';
import { decisionBase, note, retract } from '../decision.ts';
import { decisionId, isoDate, isoWeek, offerId, userName } from '../ids.ts';

const literals = <const Values extends readonly string[]>(values: Values) =>
  Type.Unsafe<Values[number]>(Type.Enum([...values]));

export const sources = ['platform', 'paper', 'mail', 'school'] as const;
export const channels = ['mail', 'telephone', 'in-person'] as const;
export const declineReasons = ['full', 'not-suited', 'closed', 'no-tutor', 'other'] as const;
export const redirectReasons = ['declined', 'offer-full', 'too-far', 'week', 'better-fit', 'other'] as const;

const text = Type.Optional(Type.String({ maxLength: 2_000 }));
const fact = <Kind extends string, Payload extends Type.TProperties>(kind: Kind, payload: Payload) =>
  Type.Object({ ...decisionBase, kind: Type.Literal(kind), ...payload });

/** The kinds of decision on a candidacy with what each must say; the rules of who and when stand in `shared/domain/candidacy`. */
export const candidacyDecision = Type.Union([
  fact('submit', {
    offerId,
    week: isoWeek,
    source: literals(sources),
    /** Who stands behind a paper, a mail or a call that a facilitator types in. */
    onBehalfOf: Type.Optional(Type.String({ maxLength: 120 })),
  }),
  fact('take', {}),
  fact('assign', { to: userName }),
  fact('ask-completion', { text: Type.String({ minLength: 1, maxLength: 2_000 }) }),
  fact('complete', { text }),
  fact('forward', { channel: literals(channels), to: Type.String({ minLength: 1, maxLength: 200 }) }),
  /** The seat is held until `until`, for the pupil to confirm. */
  fact('host-accept', { until: isoDate, text }),
  fact('host-decline', { reason: literals(declineReasons), text }),
  fact('confirm', {}),
  fact('redirect', { offerId, week: isoWeek, reason: literals(redirectReasons), text }),
  /** The pupil gives up, or has another placement. */
  fact('withdraw', { reason: literals(['pupil', 'placed-elsewhere', 'other'] as const), text }),
  /** The organisation, or the school, takes back what was agreed. */
  fact('cancel', { reason: literals(['organisation', 'school', 'other'] as const), text }),
  fact('expire', {}),
  fact('reopen', { text }),
  /** Somebody told the pupil or the school of the decision `about`. */
  fact('told', {
    who: literals(['student', 'school'] as const),
    how: literals(channels),
    about: Type.Optional(decisionId),
  }),
  note,
  retract,
]);
export type CandidacyDecision = Type.Static<typeof candidacyDecision>;
export type CandidacyDecisionKind = CandidacyDecision['kind'];
/** One kind's decision, `DecisionOf<'forward'>`. */
export type DecisionOf<Kind extends CandidacyDecisionKind> = Extract<CandidacyDecision, { kind: Kind }>;

type Stamped = 'id' | 'by' | 'at' | 'hlc' | 'machine' | 'after';
type Unstamped<Decision> = Decision extends unknown ? Omit<Decision, Stamped> : never;
/** What a person decides, before the machine stamps it: kind and payload. */
export type CandidacyChoice = Unstamped<CandidacyDecision>;
