import type { CandidacyPlan, CandidacyRow } from '#renderer/data/api/candidacies.ts';
import type { Refused } from '#shared/lib/verdict.ts';

export interface RefusalGroup {
  readonly verdict: Refused;
  readonly rows: readonly CandidacyRow[];
}

/** What a plan will not do, by reason (and, for a status, by which), the most frequent first. */
export function refusalGroups({ wont }: Pick<CandidacyPlan, 'wont'>): readonly RefusalGroup[] {
  const groups = new Map<string, { verdict: Refused; rows: CandidacyRow[] }>();
  for (const { row, verdict } of wont) {
    // What is missing in the form is said at its button, once.
    if (verdict.because === 'incomplete') continue;
    const key = `${verdict.because}/${verdict.because === 'status' ? String(verdict.facts['status']) : ''}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { verdict, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}
