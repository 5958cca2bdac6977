import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { Random } from './random.ts';

/** Something that happens to a candidacy; `mistaken-decline` is taken back at once. */
export type Beat =
  | 'submit'
  | 'take'
  | 'assign'
  | 'ask-completion'
  | 'complete'
  | 'forward'
  | 'host-accept'
  | 'host-decline'
  | 'mistaken-decline'
  | 'confirm'
  | 'redirect'
  | 'withdraw'
  | 'cancel'
  | 'expire'
  | 'reopen'
  | 'note';

/** A beat and how many days after the one before. */
export interface Step {
  readonly beat: Beat;
  readonly wait: number;
}

/** The way a candidacy came to where it stands. */
export function drawScenario(random: Random, status: CandidacyStatus): Step[] {
  const steps: Step[] = [{ beat: 'submit', wait: 0 }];
  const add = (beat: Beat, least: number, most: number) =>
    steps.push({ beat, wait: least + (most - least) * random.next() });
  const review = () => {
    add('take', 0.2, status === 'in-review' ? 3 : 5.5);
    if (random.chance(0.06)) add('assign', 0.1, 1);
    if (random.chance(0.1)) {
      add('ask-completion', 0.1, 1);
      add('complete', 0.5, 5);
    }
    if (random.chance(0.06)) add('note', 0.1, 1);
  };
  const forward = () => {
    add('forward', 0.1, 3);
    if (random.chance(0.012)) add('mistaken-decline', 0.5, 4);
    if (random.chance(0.05)) add('note', 2, 6);
  };
  /** Some go another way first: refused, then redirected or opened again. */
  const detour = () => {
    if (random.chance(0.86)) return;
    if (random.chance(0.7)) {
      forward();
      add('host-decline', 1, 9);
      add(random.chance(0.85) ? 'redirect' : 'reopen', 0.1, 3);
    } else add('redirect', 0.2, 2);
  };

  if (status === 'submitted') {
    if (random.chance(0.06)) add('assign', 0.1, 0.5);
    return steps;
  }
  if (status === 'withdrawn' && random.chance(0.25)) {
    add('withdraw', 0.5, 6);
    return steps;
  }
  if (status === 'expired' && random.chance(0.1)) {
    add('expire', 8, 14);
    return steps;
  }
  review();
  if (status === 'to-complete') {
    add('ask-completion', 0.1, 2);
    return steps;
  }
  if (status === 'cancelled' && random.chance(0.35)) {
    add('cancel', 0.5, 5);
    return steps;
  }
  detour();
  if (status === 'in-review') return steps;
  if (status === 'withdrawn' && random.chance(0.3)) {
    add('withdraw', 0.5, 6);
    return steps;
  }
  forward();
  if (status === 'forwarded') return steps;
  if (status === 'declined') add('host-decline', 0.5, 12);
  if (status === 'expired') add('expire', 15.2, 21);
  if (status === 'withdrawn') add('withdraw', 0.5, 10);
  if (status === 'held' || status === 'placed' || status === 'cancelled') add('host-accept', 0.5, 12);
  if (status === 'placed' || status === 'cancelled') add('confirm', 0.2, 4.5);
  if (status === 'cancelled') add('cancel', 1, 12);
  return steps;
}

/** Days since the last step. Most work is done in time; some waits too long, so that the day has something to do. */
export function drawAge(random: Random, status: CandidacyStatus): number {
  const late = (share: number, inTime: number, over: readonly [number, number]) =>
    random.chance(share) ? over[0] + (over[1] - over[0]) * random.next() : inTime * random.next();
  if (status === 'submitted') return late(0.05, 6, [7.6, 12]);
  if (status === 'in-review') return late(0.06, 3.2, [7.6, 13]);
  if (status === 'to-complete') return late(0.08, 6, [7.6, 12]);
  if (status === 'forwarded') return late(0.05, 14, [15.6, 20]);
  if (status === 'held') return late(0.08, 4.6, [5.6, 9]);
  return 0.5 + 45 * random.next() ** 1.3;
}
