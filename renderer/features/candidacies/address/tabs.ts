import type { CandidacyCounts } from '#renderer/data/api/candidacies.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';

/** The tabs over the list; each keeps one or several statuses. */
export const tabStatuses = {
  all: [],
  submitted: ['submitted'],
  'in-review': ['in-review'],
  'to-complete': ['to-complete'],
  forwarded: ['forwarded'],
  held: ['held'],
  placed: ['placed'],
  closed: ['declined', 'withdrawn', 'cancelled', 'expired'],
} as const satisfies Readonly<Record<string, readonly CandidacyStatus[]>>;

export type TabName = keyof typeof tabStatuses;
export const tabNames = Object.keys(tabStatuses) as readonly TabName[];

/** The tab that shows exactly these statuses; `all` where none does. */
export function tabOf(statuses: readonly CandidacyStatus[] | undefined): TabName {
  const wanted = [...(statuses ?? [])].sort().join();
  return tabNames.find((name) => [...tabStatuses[name]].sort().join() === wanted) ?? 'all';
}

/** How many candidacies a tab would show. */
export function tabCount(counts: CandidacyCounts, tab: TabName): number {
  if (tab === 'all') return counts.all;
  return tabStatuses[tab].reduce((sum, status) => sum + counts[status], 0);
}
