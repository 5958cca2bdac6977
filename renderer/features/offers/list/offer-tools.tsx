import { Search } from 'lucide-react';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { FilterChips } from '#renderer/ui/choice/filter-chips.tsx';
import { useCommands } from '#renderer/ui/commands/use-commands.ts';
import { SearchField } from '#renderer/ui/fields/search-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import { offerFilters, withFilter } from '../address/offer-filters.ts';
import type { OfferSearch } from '../address/offer-search.ts';
import styles from './offers.module.css';

interface OfferToolsProps {
  readonly search: OfferSearch;
  readonly onSearch: (search: OfferSearch) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** Search and filters over the list. « / » goes to the search. */
export function OfferTools({ search, onSearch, list }: OfferToolsProps) {
  const { t } = useTranslation('offers');
  const { t: command } = useTranslation('commands');
  const format = useFormat();
  const workspace = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const filters = useLive(() => offerFilters(workspace, search, t, format), [workspace, search, t, format]);
  const { q, status, id, sort, descending } = search;
  const { q: _q, ...withoutText } = search;
  const kept = { ...(id && { id }), ...(sort && { sort }), ...(descending && { descending }) };
  useCommands(
    useMemo(
      () => [
        {
          name: 'offers.search',
          label: command('search'),
          icon: Search,
          key: '/',
          section: command('section.list'),
          run: () => field.current?.focus(),
        },
      ],
      [command],
    ),
  );
  return (
    <div className={cx(styles.tools)}>
      <div className={cx(styles.search)}>
        <SearchField
          label={t('searchLabel')}
          placeholder={t('search')}
          value={q ?? ''}
          onChange={(typed) => onSearch(typed === '' ? withoutText : { ...withoutText, q: typed })}
          onLeave={() => list.current?.focus()}
          inputRef={field}
        />
      </div>
      <FilterChips
        label={t('filters.label')}
        filters={filters}
        onChange={(filterId, chosen) => onSearch(withFilter(search, filterId, chosen))}
        onClear={() => onSearch({ ...kept, ...(q && { q }), ...(status && { status }) })}
      />
    </div>
  );
}
