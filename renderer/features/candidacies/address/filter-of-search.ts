import type { CandidacyFilter, CandidacySort } from '#renderer/data/api/candidacies.ts';
import type { Today } from '#renderer/data/api/today.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { CandidacySearch, TodayGroupName } from './candidacy-search.ts';

/** What the list asks of the workspace for an address; `groupIds` are the members of its group, where it names one. */
export function filterOfSearch(
  search: CandidacySearch,
  groupIds: readonly CandidacyId[] | undefined,
): CandidacyFilter {
  const { q, sort: _sort, descending: _descending, id: _id, new: _new, group: _group, ...filter } = search;
  return {
    ...filter,
    ...(q === undefined ? {} : { text: q }),
    ...(groupIds === undefined ? {} : { ids: groupIds }),
  };
}

/** Due first, where the address says nothing: the queue of triage. */
export function sortOfSearch({ sort, descending }: CandidacySearch): CandidacySort {
  return { by: sort ?? 'due', ...(descending ? { descending } : {}) };
}

/** The candidacies of a group of « Aujourd'hui ». */
export function groupMembers(today: Today, group: TodayGroupName): readonly CandidacyId[] {
  if (group === 'overbooked') return [...new Set(today.overbooked.flatMap(({ ids }) => ids))];
  return today[group].ids;
}

/** Whether anything narrows the list besides the tab. */
export function isNarrowed(search: CandidacySearch): boolean {
  const {
    statuses: _statuses,
    sort: _sort,
    descending: _descending,
    id: _id,
    new: _new,
    ...narrowing
  } = search;
  return Object.keys(narrowing).length > 0;
}
