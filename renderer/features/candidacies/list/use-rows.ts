import { useMemo } from 'react';
import type { CandidacyCounts, CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { filterOfSearch, groupMembers, sortOfSearch } from '../address/filter-of-search.ts';

/** The rows that the address asks for, in its order, and how many stand in each status. */
export function useRows(search: CandidacySearch): {
  readonly rows: readonly CandidacyRow[];
  readonly counts: CandidacyCounts;
} {
  const { group } = search;
  const members = useLive((workspace) => group && groupMembers(workspace.today(), group), [group]);
  // Reading another row or opening a panel changes the address, not what the list asks.
  const { id: _id, new: _new, ...asked } = search;
  const text = JSON.stringify(asked);
  const query = useMemo(() => {
    const narrowed = JSON.parse(text) as CandidacySearch;
    return { filter: filterOfSearch(narrowed, members || undefined), sort: sortOfSearch(narrowed) };
  }, [text, members]);
  const rows = useLive(({ candidacies }) => candidacies.query(query.filter, query.sort), [query]);
  const counts = useLive(({ candidacies }) => candidacies.counts(query.filter), [query]);
  return { rows, counts };
}
