import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { FilterChips } from '#renderer/ui/choice/filter-chips.tsx';
import { StatusTabs } from '#renderer/ui/choice/status-tabs.tsx';
import { SearchField } from '#renderer/ui/fields/search-field.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import type { Pane } from '#renderer/ui/frame/split-layout.ts';
import { SplitView } from '#renderer/ui/frame/split-view.tsx';
import type { Density } from '#renderer/ui/list/density.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import { offerFilters, withFilter } from './address/offer-filters.ts';
import { offerFilter } from './address/offer-query.ts';
import { type OfferSearch, offerStatuses } from './address/offer-search.ts';
import { OfferDetail } from './detail/offer-detail.tsx';
import { OfferList } from './list/offer-list.tsx';
import { offerLook } from './list/offer-status-badge.tsx';
import styles from './list/offers.module.css';

interface OffersScreenProps {
  readonly search: OfferSearch;
  /** Writes the address; the screen shows what it says. */
  readonly onSearch: (search: OfferSearch) => void;
  readonly hrefOfCandidacy: (row: CandidacyRow) => string;
  readonly density: Density;
}

/** « Offres »: find an offer by sector, week, town, distance from a school or seats, and see who asks for it. */
export function OffersScreen({ search, onSearch, hrefOfCandidacy, density }: OffersScreenProps) {
  const { t } = useTranslation('offers');
  const format = useFormat();
  const workspace = useWorkspace();
  const list = useRef<ListHandle>(null);
  const [pane, setPane] = useState<Pane>(search.id === undefined ? 'list' : 'detail');
  const counts = useLive(({ offers }) => offers.counts(offerFilter(search)), [search]);
  useLive(({ campaign, schools }) => [campaign(), schools.all()], []);
  const { status, ...anyStatus } = search;
  const { q, ...anyText } = search;
  const { id, sort, descending } = search;
  const kept = { ...(id && { id }), ...(sort && { sort }), ...(descending && { descending }) };
  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        note={t('count', { count: counts.all, formatted: format.number(counts.all) })}
      />
      <div className={styles.split}>
        <SplitView
          focus={pane}
          onFocusChange={setPane}
          labels={{ list: t('list'), detail: t('detail'), aside: t('detail') }}
          list={
            <div className={styles.pane}>
              <div className={styles.tools}>
                <SearchField
                  label={t('searchLabel')}
                  placeholder={t('search')}
                  value={q ?? ''}
                  onChange={(typed) => onSearch(typed === '' ? anyText : { ...anyText, q: typed })}
                  onLeave={() => list.current?.focus()}
                />
                <StatusTabs
                  label={t('tabs')}
                  value={status ?? 'all'}
                  onChange={(tab) => onSearch(tab === 'all' ? anyStatus : { ...anyStatus, status: tab })}
                  tabs={[
                    { id: 'all' as const, label: t('all'), count: counts.all },
                    ...offerStatuses.map((one) => ({
                      id: one,
                      label: t(`statuses.${one}`),
                      count: counts[one],
                      ...offerLook[one],
                    })),
                  ]}
                />
                <FilterChips
                  label={t('filters.label')}
                  filters={offerFilters(workspace, search, t, format)}
                  onChange={(filterId, chosen) => onSearch(withFilter(search, filterId, chosen))}
                  onClear={() => onSearch({ ...kept, ...(q && { q }), ...(status && { status }) })}
                />
              </div>
              <OfferList
                search={search}
                onSearch={onSearch}
                onOpen={() => setPane('detail')}
                density={density}
                ref={list}
              />
            </div>
          }
          detail={<OfferDetail id={id} hrefOfCandidacy={hrefOfCandidacy} />}
        />
      </div>
    </div>
  );
}
