import { type RefObject, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { ListTools } from '#renderer/ui/list/list-tools.tsx';
import { useTyping } from '#renderer/ui/list/use-typing.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import { offerFilters, withFilter } from '../address/offer-filters.ts';
import type { OfferSearch } from '../address/offer-search.ts';

interface OfferToolsProps {
  readonly search: OfferSearch;
  readonly onSearch: (search: OfferSearch) => void;
  readonly list: RefObject<ListHandle | null>;
}

/** What narrows the list. */
export function OfferTools({ search, onSearch, list }: OfferToolsProps) {
  const { t } = useTranslation('offers');
  const { t: command } = useTranslation('commands');
  const format = useFormat();
  const workspace = useWorkspace();
  const filters = useLive(() => offerFilters(workspace, search, t, format), [workspace, search, t, format]);
  const { q, status, id, sort, descending } = search;
  const latest = useRef(search);
  latest.current = search;
  const narrow = useCallback(
    (typed: string) => {
      const { q: _q, ...withoutText } = latest.current;
      onSearch(typed === '' ? withoutText : { ...withoutText, q: typed });
    },
    [onSearch],
  );
  const onType = useTyping(workspace.offers.searched, narrow);
  const kept = { ...(id && { id }), ...(sort && { sort }), ...(descending && { descending }) };
  return (
    <ListTools
      words={{
        search: t('searchLabel'),
        placeholder: t('search'),
        filters: t('filters.label'),
        command: command('search'),
        section: command('section.list'),
      }}
      commandName="offers.search"
      typed={q ?? ''}
      onType={onType}
      filters={filters}
      onFilter={(filterId, chosen) => onSearch(withFilter(search, filterId, chosen))}
      onClear={() => onSearch({ ...kept, ...(q && { q }), ...(status && { status }) })}
      list={list}
    />
  );
}
