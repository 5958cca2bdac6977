import { Inbox, SearchX } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferRow } from '#renderer/data/api/offers.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import type { Density } from '#renderer/ui/list/density.ts';
import { type ListHandle, VirtualList } from '#renderer/ui/list/virtual-list.tsx';
import { distance } from '#shared/domain/school/distance.ts';
import { offerFilter, offerSort } from '../address/offer-query.ts';
import type { OfferSearch } from '../address/offer-search.ts';
import { offerColumns } from './offer-columns.tsx';

interface OfferListProps {
  readonly search: OfferSearch;
  readonly onSearch: (search: OfferSearch) => void;
  readonly onOpen: () => void;
  readonly density: Density;
  readonly ref: React.Ref<ListHandle>;
}

const rowId = (row: OfferRow) => row.id;

/** The offers that the address asks for, with their empty and loading states. */
export function OfferList({ search, onSearch, onOpen, density, ref }: OfferListProps) {
  const { t } = useTranslation('offers');
  const format = useFormat();
  const rows = useLive(({ offers }) => offers.query(offerFilter(search), offerSort(search)), [search]);
  const isReady = useLive((live) => live.ready(), []);
  const school = useLive(
    ({ schools }) => (search.school ? schools.get(search.school) : undefined),
    [search.school],
  );
  const distanceTo = useCallback(
    (row: OfferRow) => {
      return school?.point && row.point ? distance(school.point, row.point) : undefined;
    },
    [school],
  );
  const columns = useMemo(
    () => offerColumns(t, format, search.school ? distanceTo : undefined),
    [t, format, search.school, distanceTo],
  );
  const sort = offerSort(search);
  const { id: activeId, sort: _sort, descending: _descending, ...filters } = search;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <VirtualList
      ref={ref}
      label={t('list')}
      rows={rows}
      rowId={rowId}
      columns={columns}
      density={density}
      activeId={activeId ?? null}
      onActiveChange={(id) => {
        const { id: _id, ...rest } = search;
        onSearch(id === null ? rest : { ...rest, id: id as NonNullable<OfferSearch['id']> });
      }}
      onOpen={onOpen}
      sort={{ columnId: sort.by, direction: sort.descending ? 'descending' : 'ascending' }}
      onSortChange={({ columnId, direction }) => {
        const { descending: _d, ...rest } = search;
        const by = columnId as NonNullable<OfferSearch['sort']>;
        onSearch({ ...rest, sort: by, ...(direction === 'descending' && { descending: true }) });
      }}
      empty={
        !isReady ? (
          <LoadingState label={t('loading')} />
        ) : isFiltered ? (
          <EmptyState
            icon={SearchX}
            title={t('empty.filtered')}
            actions={<Button onPress={() => onSearch({})}>{t('empty.clear')}</Button>}
          >
            {t('empty.filteredBody')}
          </EmptyState>
        ) : (
          <EmptyState icon={Inbox} title={t('empty.all')}>
            {t('empty.allBody')}
          </EmptyState>
        )
      }
    />
  );
}
