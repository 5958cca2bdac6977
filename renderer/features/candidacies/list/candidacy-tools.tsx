import { memo, type RefObject, useCallback } from 'react';
import { useWorkspace } from '#renderer/data/react.ts';
import { ListTools } from '#renderer/ui/list/list-tools.tsx';
import { useTyping } from '#renderer/ui/list/use-typing.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import type { CandidacySearch, SortName } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';
import { withFilter, withoutFilters, withWords } from './filter-change.ts';
import { SortMenu } from './sort-menu.tsx';
import { useFilters } from './use-filters.ts';

interface CandidacyToolsProps {
  /** The words that the list goes by now. */
  readonly typed: string;
  /** What else narrows it, of `useChosen`: the same object while words, order and tab change. */
  readonly chosen: CandidacySearch;
  readonly by: SortName;
  /** What the list works with at this moment; stable. */
  readonly current: () => CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** What narrows and orders the list. */
export const CandidacyTools = memo(function CandidacyTools(props: CandidacyToolsProps) {
  const { typed, chosen, by, current, onSearchChange, list } = props;
  const { t } = useWords();
  const { candidacies } = useWorkspace();
  const filters = useFilters(chosen);
  const narrow = useCallback(
    (words: string) => onSearchChange(withWords(current(), words)),
    [current, onSearchChange],
  );
  const onType = useTyping(candidacies.searched, narrow);
  const onFilter = useCallback(
    (filterId: string, values: readonly string[]) => onSearchChange(withFilter(current(), filterId, values)),
    [current, onSearchChange],
  );
  const onClear = useCallback(() => onSearchChange(withoutFilters(current())), [current, onSearchChange]);
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
      typed={typed}
      onType={onType}
      filters={filters}
      onFilter={onFilter}
      onClear={onClear}
      list={list}
    >
      <SortMenu by={by} current={current} onSearchChange={onSearchChange} />
    </ListTools>
  );
});
