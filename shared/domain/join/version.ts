import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { compareText } from '#shared/lib/compare.ts';
import type { Clock, Dot } from '#shared/records/clock.ts';
import type { UserName } from '#shared/records/ids.ts';

/** One value of a field that no later edit has replaced; `isRemoval` has none: the edit took the field out. */
export interface Version {
  readonly isRemoval: boolean;
  readonly value: unknown;
  readonly dot: Dot;
  readonly by: UserName;
}

type Seen = Clock['seen'];

/** `machine:n`, the name of a write within its record. */
export function dotKey([machine, n]: Dot): string {
  return `${machine}:${n}`;
}

export function sameDot(a: Dot, b: Dot): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** By time, then machine, then number: the order in which the last wins. */
export function compareDots(a: Dot, b: Dot): number {
  return compareText(a[2], b[2]) || compareText(a[0], b[0]) || a[1] - b[1];
}

/** Whether a state with this context has taken the write in, held or replaced. */
export function covers(seen: Seen, [machine, n]: Dot): boolean {
  return Object.hasOwn(seen, machine) && (seen[machine] ?? 0) >= n;
}

/** Of two versions with one dot, always the same one: they differ only if a machine was put back from a copy. */
function choose(a: Version, b: Version): Version {
  const order =
    compareText(a.dot[2], b.dot[2]) ||
    compareText(canonicalJson([a.isRemoval, a.value]), canonicalJson([b.isRemoval, b.value])) ||
    compareText(a.by, b.by);
  return order >= 0 ? a : b;
}

/**
 * The versions of one field after a join: those that both hold, and those that one holds and the other has not seen.
 * What one side has seen and no longer holds was replaced or settled there.
 */
export function joinVersions(
  a: readonly Version[],
  aSeen: Seen,
  b: readonly Version[],
  bSeen: Seen,
): readonly Version[] {
  const ofB = new Map(b.map((version) => [dotKey(version.dot), version]));
  const kept: Version[] = [];
  for (const version of a) {
    const key = dotKey(version.dot);
    const twin = ofB.get(key);
    if (twin !== undefined) kept.push(choose(version, twin));
    else if (!covers(bSeen, version.dot)) kept.push(version);
    ofB.delete(key);
  }
  for (const version of ofB.values()) if (!covers(aSeen, version.dot)) kept.push(version);
  // Never in a sound history, where the latest write is held by all that have seen it; a number used twice by a machine
  // put back from a copy can do it, and must not empty the field.
  return kept.length > 0 ? kept : [...a, ...b].sort((x, y) => compareDots(x.dot, y.dot)).slice(-1);
}
