import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId } from '#shared/records/ids.ts';

/** Who had seen what when deciding. */
export interface Knowledge {
  /** Each author had seen the decision before and so all of them: nothing was decided side by side. */
  readonly isLinear: boolean;
  /** Whether the author of `later` had seen `earlier`. */
  readonly knew: (later: AnyDecision, earlier: AnyDecision) => boolean;
}

/** `ordered` comes from `orderDecisions`. The sets are only made when somebody asks about a history that forked. */
export function knowledgeOf(ordered: readonly AnyDecision[]): Knowledge {
  if (isChain(ordered)) {
    const place = (fact: AnyDecision) => ordered.findIndex(({ id }) => id === fact.id);
    return { isLinear: true, knew: (later, earlier) => place(earlier) < place(later) };
  }
  let seen: Map<DecisionId, ReadonlySet<DecisionId>> | undefined;
  return {
    isLinear: false,
    knew: (later, earlier) => {
      seen ??= seenBy(ordered);
      return seen.get(later.id)?.has(earlier.id) === true;
    },
  };
}

function isChain(ordered: readonly AnyDecision[]): boolean {
  for (let i = 1; i < ordered.length; i += 1) {
    const before = ordered[i - 1];
    if (before === undefined || ordered[i]?.after.includes(before.id) !== true) return false;
  }
  return true;
}

function seenBy(ordered: readonly AnyDecision[]): Map<DecisionId, ReadonlySet<DecisionId>> {
  const seen = new Map<DecisionId, ReadonlySet<DecisionId>>();
  for (const { id, after } of ordered) {
    const all = new Set<DecisionId>();
    for (const direct of after) {
      const further = seen.get(direct);
      if (further === undefined) continue;
      all.add(direct);
      for (const one of further) all.add(one);
    }
    seen.set(id, all);
  }
  return seen;
}
