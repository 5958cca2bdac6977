import type { CandidacyDecision, CandidacyDecisionKind } from '#shared/records/candidacy/decisions.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { pick } from './projected-record.ts';

/**
 * What a school sees of each kind of decision beside who, when and after what. Null: not even that it was made. Free
 * texts are the team's own, except the two that the school and the team say to each other.
 */
const shown: { readonly [Kind in CandidacyDecisionKind]: readonly string[] | null } = {
  submit: ['offerId', 'week', 'source'],
  take: [],
  assign: ['to'],
  'ask-completion': ['text'],
  complete: ['text'],
  forward: ['channel'],
  'host-accept': ['until'],
  'host-decline': ['reason'],
  confirm: [],
  redirect: ['offerId', 'week', 'reason'],
  withdraw: ['reason'],
  cancel: ['reason'],
  expire: [],
  reopen: [],
  told: ['who', 'how', 'about'],
  note: null,
  retract: ['of'],
};

/** The person at the organisation to whom it was forwarded: its shape wants a name there. */
const somebody = '…';

/** A candidacy's decisions as its pupil's school sees them: fewer, with less in them, in the order they had. */
export function redactDecisions(decisions: readonly CandidacyDecision[]): readonly CandidacyDecision[] {
  return linked(decisions, (decision) => {
    const names = Object.hasOwn(shown, decision.kind) ? shown[decision.kind] : null;
    if (names === null) return null;
    const payload = pick(decision as unknown as Record<string, unknown>, names);
    return {
      ...base(decision),
      ...payload,
      ...(decision.kind === 'forward' && { to: somebody }),
    } as CandidacyDecision;
  });
}

/** Decisions that say nothing but their kind; those of kinds that are not `known` are left out. */
export function redactPlainDecisions(
  decisions: readonly AnyDecision[],
  known: ReadonlySet<string>,
): readonly AnyDecision[] {
  return linked(decisions, (decision) => {
    if (!known.has(decision.kind)) return null;
    return {
      ...base(decision),
      ...pick(decision as unknown as Record<string, unknown>, ['of']),
    } as AnyDecision;
  });
}

function base(decision: AnyDecision): AnyDecision {
  return pick(decision, ['id', 'kind', 'by', 'at', 'hlc', 'machine', 'after']) as AnyDecision;
}

/** Leaves decisions out without cutting what came after from what came before; what takes back one left out goes, too. */
function linked<Decision extends AnyDecision>(
  decisions: readonly Decision[],
  redact: (decision: Decision) => Decision | null,
): readonly Decision[] {
  const redacted = new Map(decisions.map((decision) => [decision.id, redact(decision)]));
  for (const decision of decisions) {
    const of = decision.kind === 'retract' ? (decision as { readonly of?: DecisionId }).of : undefined;
    if (of !== undefined && redacted.get(of) === null) redacted.set(decision.id, null);
  }
  const given = new Map(decisions.map((decision) => [decision.id, decision]));
  const seen = (ids: readonly DecisionId[], on: ReadonlySet<DecisionId>): DecisionId[] =>
    ids.flatMap((id) => {
      if (redacted.get(id) !== null || on.has(id)) return on.has(id) ? [] : [id];
      return seen(given.get(id)?.after ?? [], new Set([...on, id]));
    });
  return decisions.flatMap(({ id }) => {
    const decision = redacted.get(id);
    if (decision == null) return [];
    return [{ ...decision, after: [...new Set(seen(decision.after, new Set()))].sort() }];
  });
}
