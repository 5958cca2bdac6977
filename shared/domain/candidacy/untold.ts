import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { Knowledge } from '../decision/knowledge.ts';
import { candidacyRules } from './rules.ts';
import type { Untold } from './state.ts';

const nobody: readonly Untold[] = [];

/** After these the pupil knows: they come from them, or make what went before void. */
const knownToAll = new Set(['submit', 'complete', 'withdraw', 'reopen']);

/**
 * Who ought to be told of what. Only the last decision of consequence counts for each: who is told of the redirection
 * need not be told of the refusal before it. `told` without `about` covers all that its author knew.
 */
export function untoldOf(effective: readonly CandidacyDecision[], { knew }: Knowledge): readonly Untold[] {
  let untold = nobody;
  let byId: ReadonlyMap<string, CandidacyDecision> | undefined;
  for (const fact of effective) {
    if (fact.kind === 'told') {
      if (untold.length > 0) {
        untold = untold.filter(({ who, decision }) => {
          if (who !== fact.who) return true;
          if (fact.about !== undefined) return fact.about !== decision;
          byId ??= new Map(effective.map((one) => [one.id, one]));
          const about = byId.get(decision);
          return about === undefined || !knew(fact, about);
        });
      }
      continue;
    }
    if (knownToAll.has(fact.kind)) untold = nobody;
    const tell = candidacyRules[fact.kind].tell;
    if (tell === undefined) continue;
    const { id: decision, kind, at: since } = fact;
    untold = [
      ...untold.filter(({ who }) => !tell.includes(who)),
      ...tell.map((who) => ({ who, decision, kind, since })),
    ];
  }
  return untold;
}
