import { useMemo } from 'react';
import type { CandidacyCounts, CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { filterOfSearch, groupMembers, sortOfSearch } from '../address/filter-of-search.ts';

/** What the address asks of the list: the same object while another row is read or a panel opens. */
export function useAsked({ id: _id, new: _new, ...asked }: CandidacySearch): CandidacySearch {
  return useSame(asked);
}

/** The filters of the address alone: the same object also while words, order and tab change. */
export function useChosen(asked: CandidacySearch): CandidacySearch {
  const { q: _q, statuses: _statuses, sort: _sort, descending: _descending, ...chosen } = asked;
  return useSame(chosen);
}

function useSame<Value extends object>(value: Value): Value {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as Value, [text]);
}

/** The rows that the address asks for, in its order, and how many stand in each status. `asked` is of `useAsked`. */
export function useRows(asked: CandidacySearch): {
  readonly rows: readonly CandidacyRow[];
  readonly counts: CandidacyCounts;
} {
  const { group } = asked;
  const members = useLive((workspace) => group && groupMembers(workspace.today(), group), [group]);
  const query = useMemo(
    () => ({ filter: filterOfSearch(asked, members || undefined), sort: sortOfSearch(asked) }),
    [asked, members],
  );
  const rows = useLive(({ candidacies }) => candidacies.query(query.filter, query.sort), [query]);
  const counts = useLive(({ candidacies }) => candidacies.counts(query.filter), [query]);
  return { rows, counts };
}
