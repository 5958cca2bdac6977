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
  let places: ReadonlyMap<DecisionId, number> | undefined;
  const place = (fact: AnyDecision): number => {
    places ??= new Map(ordered.map(({ id }, index) => [id, index]));
    return places.get(fact.id) ?? -1;
  };
  if (isChain(ordered)) {
    return { isLinear: true, knew: (later, earlier) => place(earlier) < place(later) };
  }
  let seen: readonly Uint32Array[] | undefined;
  return {
    isLinear: false,
    knew: (later, earlier) => {
      seen ??= seenBy(ordered);
      const index = place(earlier);
      return index >= 0 && (((seen[place(later)]?.[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
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

/** For each decision, a bit for each that its author had seen: sets of ids would be a gigabyte for ten thousand. */
function seenBy(ordered: readonly AnyDecision[]): readonly Uint32Array[] {
  const place = new Map<DecisionId, number>();
  const seen: Uint32Array[] = [];
  for (const [index, { id, after }] of ordered.entries()) {
    const all = new Uint32Array((index >> 5) + 1);
    for (const direct of after) {
      const earlier = place.get(direct);
      const further = earlier === undefined ? undefined : seen[earlier];
      if (earlier === undefined || further === undefined) continue;
      for (let word = 0; word < further.length; word += 1)
        all[word] = (all[word] ?? 0) | (further[word] ?? 0);
      all[earlier >> 5] = (all[earlier >> 5] ?? 0) | (1 << (earlier & 31));
    }
    seen.push(all);
    place.set(id, index);
  }
  return seen;
}
