import type { Candidacies } from '#renderer/data/api/candidacies.ts';
import { allowed, type Verdict } from '#shared/lib/verdict.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { ActKind } from './table.ts';

/** More than so many are not asked one by one before the act is even chosen: its preview will tell. */
const mostAsked = 200;

/**
 * Whether to offer an act: for one candidacy its own verdict; for several, allowed as soon as one of them takes it, and
 * otherwise the refusal that all share, or else a general one.
 */
export function offerVerdict(candidacies: Candidacies, kind: ActKind, ids: readonly CandidacyId[]): Verdict {
  const [first, ...others] = ids;
  if (first === undefined) return { allowed: false, because: 'nothing-selected', facts: {} };
  const verdict = candidacies.verdict(first, { kind });
  if (verdict.allowed || others.length === 0) return verdict;
  let shared = true;
  for (const id of others.slice(0, mostAsked)) {
    const next = candidacies.verdict(id, { kind });
    if (next.allowed) return allowed;
    shared &&= next.because === verdict.because;
  }
  if (others.length > mostAsked) return allowed;
  return shared ? verdict : { allowed: false, because: 'none-possible', facts: {} };
}
