import { FileUp, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { StatusTabs } from '#renderer/ui/choice/status-tabs.tsx';
import { ListScreen } from '#renderer/ui/frame/list-screen.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import type { Pane } from '#renderer/ui/frame/split-layout.ts';
import { SplitView } from '#renderer/ui/frame/split-view.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Density } from '#renderer/ui/list/density.ts';
import { useFocusList } from '#renderer/ui/list/use-focus-list.ts';
import { useSettledAddress } from '#renderer/ui/list/use-settled-address.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import type { OfferId } from '#shared/records/ids.ts';
import { offerFilter } from './address/offer-query.ts';
import { type OfferSearch, offerStatuses, readOfferSearch } from './address/offer-search.ts';
import { OfferDetail } from './detail/offer-detail.tsx';
import { OfferList } from './list/offer-list.tsx';
import { offerLook } from './list/offer-status-badge.tsx';
import { OfferTools } from './list/offer-tools.tsx';
import styles from './list/offers.module.css';

interface OffersScreenProps {
  readonly search: OfferSearch;
  /** Writes the address, without a step in the history. */
  readonly onSearch: (search: OfferSearch) => void;
  readonly hrefOfCandidacy: (row: CandidacyRow) => string;
  /** Absent for those who make none. */
  readonly onNew?: (() => void) | undefined;
  readonly onImport?: (() => void) | undefined;
  /** All candidacies for one offer. */
  readonly onOpenCandidacies: (offer: OfferId) => void;
  readonly density: Density;
  readonly listWidth: number;
  readonly onListWidthChange: (width: number) => void;
}

/** « Offres »: find an offer by sector, week, town, distance from a school or seats, and see who asks for it. */
export function OffersScreen(props: OffersScreenProps) {
  const { hrefOfCandidacy, onNew, onImport, onOpenCandidacies, density, listWidth, onListWidthChange } =
    props;
  const { t } = useTranslation('offers');
  const format = useFormat();
  const list = useRef<ListHandle>(null);
  const [search, setSearch] = useSettledAddress(props.search, props.onSearch, readOfferSearch);
  const [pane, setPane] = useState<Pane>(search.id === undefined ? 'list' : 'detail');
  useFocusList(list, setPane);
  const counts = useLive(({ offers }) => offers.counts(offerFilter(search)), [search]);
  const { status, ...anyStatus } = search;
  const shown = status === undefined ? counts.all : counts[status];
  return (
    <ListScreen
      isReading={pane !== 'list'}
      header={
        <PageHeader
          title={t('title')}
          note={t('count', { count: shown, formatted: format.number(shown) })}
          actions={
            <>
              {onImport && (
                <Button icon={FileUp} onPress={onImport}>
                  {t('import')}
                </Button>
              )}
              {onNew && (
                <Button look="primary" icon={Plus} shortcut="$mod+o" onPress={onNew}>
                  {t('new')}
                </Button>
              )}
            </>
          }
        />
      }
      tabs={
        <StatusTabs
          label={t('tabs')}
          value={status ?? 'all'}
          onChange={(tab) => setSearch(tab === 'all' ? anyStatus : { ...anyStatus, status: tab })}
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
      }
      tools={<OfferTools search={search} onSearch={setSearch} list={list} />}
    >
      <SplitView
        focus={pane}
        onFocusChange={setPane}
        labels={{ list: t('list'), detail: t('detail'), aside: t('detail') }}
        listWidth={listWidth}
        onListWidthChange={onListWidthChange}
        list={
          <div className={cx(styles.pane)}>
            <OfferList
              search={search}
              onSearch={setSearch}
              onOpen={() => setPane('detail')}
              density={density}
              ref={list}
            />
          </div>
        }
        detail={
          <OfferDetail
            id={search.id}
            hrefOfCandidacy={hrefOfCandidacy}
            onOpenCandidacies={onOpenCandidacies}
          />
        }
      />
    </ListScreen>
  );
}
