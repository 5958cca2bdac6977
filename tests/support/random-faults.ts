import type { Fault, FaultPlan } from './fault.ts';

export interface RandomFaults {
  readonly seed: number;
  /** How many of a hundred requests something goes wrong with. */
  readonly percent: number;
}

/** Numbers from 0 to below 1, the same for a seed on every machine (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const busy = { error: 'busy', reason: 'made up' };
const page = { 'Content-Type': 'text/html' };

/**
 * Faults that pass by themselves, each as likely as the others. Neither 401 (a person must sign in again) nor a 403
 * (what it refuses stays refused) nor 413: a torture sets those on purpose, and knows then what it did.
 */
const kinds: readonly ((random: () => number) => Fault)[] = [
  () => ({ kind: 'drop' }),
  () => ({ kind: 'lose-answer' }),
  (random) => ({ kind: 'cut', bytes: 1 + Math.floor(random() * 200) }),
  (random) => ({ kind: 'stall', bytes: 1 + Math.floor(random() * 200) }),
  () => ({ kind: 'drip', bytes: 3, everyMs: 50 }),
  () => ({ kind: 'twice' }),
  () => ({ kind: 'silence' }),
  (random) => ({ kind: 'delay', ms: Math.floor(random() * 300) }),
  () => ({ kind: 'refuse-row', error: 'conflict', reason: 'Document update conflict.' }),
  () => ({ kind: 'answer', status: 404, body: { error: 'not_found', reason: 'Database does not exist.' } }),
  () => ({ kind: 'answer', status: 409, body: { error: 'conflict', reason: 'made up' } }),
  () => ({ kind: 'answer', status: 429, body: busy, headers: { 'Retry-After': '0' } }),
  () => ({ kind: 'answer', status: 500, body: busy }),
  () => ({ kind: 'answer', status: 500, body: '<html>500</html>', headers: page }),
  () => ({ kind: 'answer', status: 502, body: '<html>502</html>', headers: page }),
  () => ({ kind: 'answer', status: 200, body: '<html>Portail</html>', headers: page }),
];

/** A plan for `FaultProxy.fault`: the same faults in the same order of requests for the same seed. */
export function randomFaults({ seed, percent }: RandomFaults): FaultPlan {
  const random = seededRandom(seed);
  return () => {
    if (random() * 100 >= percent) return undefined;
    return kinds[Math.floor(random() * kinds.length)]?.(random);
  };
}
