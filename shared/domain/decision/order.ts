import { compareText } from '#shared/lib/compare.ts';
import type { AnyDecision } from '#shared/records/decision.ts';
import type { DecisionId } from '#shared/records/ids.ts';

/** The order of decisions that know nothing of each other: by time, then id. */
export function compareDecisions(a: AnyDecision, b: AnyDecision): number {
  return compareText(a.hlc, b.hlc) || compareText(a.id, b.id);
}

/**
 * The one order in which decisions are read: each after those that its author had seen (`after`), otherwise by
 * `(hlc, id)`. The same for every order of arrival. Repeats are left out; a predecessor that is not there orders
 * nothing; a circle, which only a broken program writes, is cut where the earliest stands.
 */
export function orderDecisions<Decision extends AnyDecision>(
  decisions: readonly Decision[],
): readonly Decision[] {
  const byTime = isSorted(decisions) ? decisions : sortedOnce(decisions);
  return respectsAfter(byTime) ? byTime : orderByAfter(byTime);
}

function isSorted(decisions: readonly AnyDecision[]): boolean {
  for (let i = 1; i < decisions.length; i += 1) {
    const [earlier, later] = [decisions[i - 1], decisions[i]];
    if (earlier === undefined || later === undefined || compareDecisions(earlier, later) >= 0) return false;
  }
  return true;
}

function sortedOnce<Decision extends AnyDecision>(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((fact) => [fact.id, fact])).values()].sort(compareDecisions);
}

function respectsAfter(byTime: readonly AnyDecision[]): boolean {
  for (let i = 0; i < byTime.length; i += 1) {
    for (const id of byTime[i]?.after ?? []) {
      for (let later = i; later < byTime.length; later += 1) if (byTime[later]?.id === id) return false;
    }
  }
  return true;
}

/** Takes again and again the earliest whose predecessors have all been taken. */
function orderByAfter<Decision extends AnyDecision>(byTime: readonly Decision[]): Decision[] {
  const waiting = new Map<DecisionId, Decision>(byTime.map((fact) => [fact.id, fact]));
  const ordered: Decision[] = [];
  while (waiting.size > 0) {
    const left = [...waiting.values()];
    const next = left.find(({ after }) => after.every((id) => !waiting.has(id))) ?? left[0];
    if (next === undefined) break;
    waiting.delete(next.id);
    ordered.push(next);
  }
  return ordered;
}
