import { compareText } from '#shared/lib/compare.ts';
import type { AnyDecision } from '#shared/records/decision.ts';

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
  const place = new Map(byTime.map(({ id }, index) => [id, index]));
  return byTime.every(({ after }, index) => after.every((id) => (place.get(id) ?? -1) < index));
}

/**
 * Takes again and again the earliest whose predecessors have all been taken; where a circle leaves none, the earliest.
 * In n log n, for a broken program may have written ten thousand.
 */
function orderByAfter<Decision extends AnyDecision>(byTime: readonly Decision[]): Decision[] {
  const place = new Map(byTime.map(({ id }, index) => [id, index]));
  const followers = byTime.map((): number[] => []);
  const missing = byTime.map(({ after }, index) => {
    const before = after.flatMap((id) => place.get(id) ?? []);
    for (const one of before) followers[one]?.push(index);
    return before.length;
  });
  const ready = createHeap();
  for (const [index, count] of missing.entries()) if (count === 0) ready.add(index);
  const ordered: Decision[] = [];
  const isTaken = byTime.map(() => false);
  let earliest = 0;
  while (ordered.length < byTime.length) {
    while (isTaken[earliest]) earliest += 1;
    const next = ready.takeLeast() ?? earliest;
    const fact = byTime[next];
    if (fact === undefined) break;
    if (isTaken[next]) continue;
    isTaken[next] = true;
    ordered.push(fact);
    for (const follower of followers[next] ?? []) {
      missing[follower] = (missing[follower] ?? 0) - 1;
      if (missing[follower] === 0 && !isTaken[follower]) ready.add(follower);
    }
  }
  return ordered;
}

/** Numbers, of which the least is at hand. */
function createHeap(): { add(value: number): void; takeLeast(): number | undefined } {
  const heap: number[] = [];
  const at = (index: number): number => heap[index] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  return {
    add(value) {
      heap.push(value);
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (at(parent) <= at(child)) return;
        swap(parent, child);
        child = parent;
      }
    },
    takeLeast() {
      const least = heap[0];
      const last = heap.pop();
      if (least === undefined || last === undefined || heap.length === 0) return least;
      heap[0] = last;
      for (let parent = 0; ; ) {
        const left = 2 * parent + 1;
        const child = at(left + 1) < at(left) ? left + 1 : left;
        if (at(child) >= at(parent)) return least;
        swap(parent, child);
        parent = child;
      }
    },
  };
}
