import { byKey } from './row-order.ts';

/** Things between two looks at the clock. */
const portion = 256;

/** Sorts by key in small steps, so that 100,000 can be sorted while nobody waits: `next()` until it is done. */
export function* sortSlowly<From, Keyed extends { readonly key: string }>(
  all: readonly From[],
  keyed: (one: From) => Keyed,
): Generator<undefined, readonly Keyed[]> {
  let runs: (readonly Keyed[])[] = [];
  for (let at = 0; at < all.length; at += portion) {
    runs.push(
      all
        .slice(at, at + portion)
        .map(keyed)
        .sort(byKey),
    );
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly Keyed[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right] = [runs[at], runs[at + 1]];
      longer.push(right ? yield* merged(left, right) : left);
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<Keyed extends { readonly key: string }>(
  left: readonly Keyed[],
  right: readonly Keyed[],
): Generator<undefined, readonly Keyed[]> {
  const all: Keyed[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l] as Keyed, right[r] as Keyed];
    if (a.key < b.key) {
      all.push(a);
      l += 1;
    } else {
      all.push(b);
      r += 1;
    }
    if (all.length % portion === 0) yield;
  }
  for (; l < left.length; l += 1) all.push(left[l] as Keyed);
  for (; r < right.length; r += 1) all.push(right[r] as Keyed);
  return all;
}
