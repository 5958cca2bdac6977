import type { Random } from '#build/scripts/seed/random.ts';
import type { FaultProxy } from '#tests/support/fault-proxy.ts';

/** What the browser is in the middle of when it is killed. */
export const phases = ['bulk act', 'push', 'pull', 'first sync'] as const;
export type Phase = (typeof phases)[number];

export interface KillMoment {
  /** From now on the phase counts: something was saved that the kill could take away. */
  arm(): void;
  /** Told when what belongs to the phase begins; the kill comes a random moment later. */
  begins(phase: Phase): void;
  /** Resolves at the moment: true when the phase had begun, false when it never did. */
  readonly reached: Promise<boolean>;
}

/** From the beginning of a phase until the kill, in ms. */
const longest: Readonly<Record<Phase, number>> = { 'bulk act': 90, push: 60, pull: 250, 'first sync': 400 };
/** Without any beginning, in ms. */
const patience = 90_000;

export function createKillMoment(wanted: Phase, proxy: FaultProxy, random: Random): KillMoment {
  const later = random.between(0, longest[wanted]);
  const moment = Promise.withResolvers<boolean>();
  const given = setTimeout(() => moment.resolve(false), patience);
  let isArmed = wanted !== 'push';
  const arm = (): void => {
    isArmed = true;
  };
  const begins = (phase: Phase): void => {
    if (phase !== wanted || !isArmed) return;
    clearTimeout(given);
    setTimeout(() => moment.resolve(true), later);
  };
  proxy.fault = ({ path }) => {
    if (path.includes('_bulk_docs')) begins('push');
    else if (path.includes('_changes') && !path.includes('longpoll')) begins('first sync');
    return undefined;
  };
  return { arm, begins, reached: moment.promise };
}
