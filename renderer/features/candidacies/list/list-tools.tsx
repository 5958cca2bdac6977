import { Search } from 'lucide-react';
import { memo, type RefObject, useMemo, useRef } from 'react';
import { FilterChips } from '#renderer/ui/choice/filter-chips.tsx';
import { useCommands } from '#renderer/ui/commands/use-commands.ts';
import { SearchField } from '#renderer/ui/fields/search-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';
import { withFilter, withoutFilters } from './filter-change.ts';
import styles from './list.module.css';
import { SortMenu } from './sort-menu.tsx';
import { useFilters } from './use-filters.ts';

interface ListToolsProps {
  readonly search: CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** Search and filters over the list. « / » goes to the search. */
export const ListTools = memo(function ListTools({ search, onSearchChange, list }: ListToolsProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const filters = useFilters(search);
  const { q, ...rest } = search;
  useCommands(
    useMemo(
      () => [
        {
          name: 'candidacies.search',
          label: t('commands:search'),
          icon: Search,
          key: '/',
          section: t('commands:section.list'),
          run: () => field.current?.focus(),
        },
      ],
      [t],
    ),
  );
  return (
    <div className={cx(styles.tools)}>
      <div className={cx(styles.search)}>
        <SearchField
          label={t('searchLabel')}
          placeholder={t('search')}
          value={q ?? ''}
          onChange={(typed) => onSearchChange(typed === '' ? rest : { ...rest, q: typed })}
          onLeave={() => list.current?.focus()}
          inputRef={field}
        />
      </div>
      <FilterChips
        label={t('filters.label')}
        filters={filters}
        onChange={(filterId, chosen) => onSearchChange(withFilter(search, filterId, chosen))}
        onClear={() => onSearchChange(withoutFilters(search))}
      />
      <SortMenu search={search} onSearchChange={onSearchChange} />
    </div>
  );
});
