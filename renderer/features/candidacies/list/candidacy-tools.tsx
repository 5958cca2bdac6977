import { memo, type RefObject } from 'react';
import { ListTools } from '#renderer/ui/list/list-tools.tsx';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';
import { withFilter, withoutFilters } from './filter-change.ts';
import { SortMenu } from './sort-menu.tsx';
import { useFilters } from './use-filters.ts';

interface CandidacyToolsProps {
  readonly search: CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** What narrows and orders the list. */
export const CandidacyTools = memo(function CandidacyTools(props: CandidacyToolsProps) {
  const { search, onSearchChange, list } = props;
  const { t } = useWords();
  const filters = useFilters(search);
  const { q, ...rest } = search;
  return (
    <ListTools
      words={{
        search: t('searchLabel'),
        placeholder: t('search'),
        filters: t('filters.label'),
        command: t('commands:search'),
        section: t('commands:section.list'),
      }}
      commandName="candidacies.search"
      typed={q ?? ''}
      onType={(typed) => onSearchChange(typed === '' ? rest : { ...rest, q: typed })}
      filters={filters}
      onFilter={(filterId, chosen) => onSearchChange(withFilter(search, filterId, chosen))}
      onClear={() => onSearchChange(withoutFilters(search))}
      list={list}
    >
      <SortMenu search={search} onSearchChange={onSearchChange} />
    </ListTools>
  );
});
