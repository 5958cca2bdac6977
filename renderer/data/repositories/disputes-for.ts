import type { Role } from '#shared/domain/candidacy/rules.ts';
import type { DisputeCounts, Disputes } from '../api/disputes.ts';

/**
 * What somebody has to do with disputes: all for the team, who settle them. Whoever sees a part of a territory has what
 * was refused or set aside on their own machine; the rest is the team's to know and to settle.
 */
export function disputesFor(role: Role, disputes: Disputes): Disputes {
  if (role === 'facilitator' || role === 'coordinator') return disputes;
  const counts = new WeakMap<DisputeCounts, DisputeCounts>();
  return {
    ...disputes,
    counts() {
      const all = disputes.counts();
      const own = counts.get(all) ?? { ...all, contested: 0, contradictions: 0, seats: 0 };
      counts.set(all, own);
      return own;
    },
    contested: () => [],
    contradictedCandidacies: () => [],
    contradictedOffers: () => [],
    overbooked: () => [],
    doublePlacements: () => [],
  };
}
