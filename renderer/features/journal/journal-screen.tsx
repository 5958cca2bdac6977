import { Download, ScrollText, SearchX } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { Select } from '#renderer/ui/fields/select.tsx';
import { ListScreen } from '#renderer/ui/frame/list-screen.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import type { Pane } from '#renderer/ui/frame/split-layout.ts';
import { SplitView } from '#renderer/ui/frame/split-view.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Density } from '#renderer/ui/list/density.ts';
import { ListTools } from '#renderer/ui/list/list-tools.tsx';
import { useFocusList } from '#renderer/ui/list/use-focus-list.ts';
import { type ListHandle, VirtualList } from '#renderer/ui/list/virtual-list.tsx';
import type { CandidacyId, IsoDate } from '#shared/records/ids.ts';
import { actWords } from './act-words.ts';
import { ExportDialog } from './export-dialog.tsx';
import styles from './journal.module.css';
import { journalColumns } from './journal-columns.tsx';
import { JournalDetail } from './journal-detail.tsx';
import { isNarrowed, type JournalQuery, journalFilter, periods, wholeJournal } from './journal-query.ts';
import { useJournalFilters } from './use-journal-filters.ts';

interface JournalScreenProps {
  readonly today: IsoDate;
  readonly density: Density;
  readonly listWidth: number;
  readonly onListWidthChange: (width: number) => void;
  readonly onOpenCandidacy: (id: CandidacyId) => void;
}

/** « Journal »: who did what, when; searched, read one by one, and exported by a coordinator. */
export function JournalScreen(props: JournalScreenProps) {
  const { today, density, listWidth, onListWidthChange, onOpenCandidacy } = props;
  const { t } = useTranslation(['journal', 'candidacies', 'terms', 'commands']);
  const format = useFormat();
  const workspace = useWorkspace();
  const list = useRef<ListHandle>(null);
  const [query, setQuery] = useState<JournalQuery>(wholeJournal);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('list');
  const [isExporting, setExporting] = useState(false);
  useFocusList(list, setPane);
  const rows = useLive(
    ({ journal }) => journal.query(journalFilter(query, today), (name) => actWords(name, t)),
    [query, today, t],
  );
  const isReady = useLive((live) => live.ready(), []);
  const columns = useMemo(() => journalColumns(workspace.journal, t, format), [workspace, t, format]);
  const filters = useJournalFilters(query);
  const isCoordinator = workspace.person.role === 'coordinator';
  const active = useMemo(() => rows.find(({ id }) => id === activeId), [rows, activeId]);
  return (
    <ListScreen
      isReading={pane !== 'list'}
      header={
        <PageHeader
          title={t('title')}
          note={t('count', { count: rows.length, formatted: format.number(rows.length) })}
          actions={
            isCoordinator && (
              <Button icon={Download} onPress={() => setExporting(true)}>
                {t('export.action')}
              </Button>
            )
          }
        />
      }
      tabs={!isCoordinator && <p className={cx(styles.own)}>{t('own')}</p>}
      tools={
        <ListTools
          words={{
            search: t('searchLabel'),
            placeholder: t('search'),
            filters: t('filters.label'),
            command: t('commands:search'),
            section: t('commands:section.list'),
          }}
          commandName="journal.search"
          typed={query.q}
          onType={(q) => setQuery((before) => ({ ...before, q }))}
          filters={filters}
          onFilter={(id, chosen) => setQuery((before) => ({ ...before, [id]: chosen }))}
          onClear={() => setQuery((before) => ({ ...wholeJournal, q: before.q, period: before.period }))}
          list={list}
        >
          <div className={cx(styles.period)}>
            <Select
              hideLabel
              label={t('period.label')}
              value={query.period}
              onChange={(period) => setQuery((before) => ({ ...before, period }))}
              choices={periods.map((id) => ({ id, label: t(`period.${id}`) }))}
            />
          </div>
        </ListTools>
      }
    >
      <SplitView
        focus={pane}
        onFocusChange={setPane}
        labels={{ list: t('list'), detail: t('detail'), aside: t('detail') }}
        listWidth={listWidth}
        onListWidthChange={onListWidthChange}
        list={
          <div className={cx(styles.pane)}>
            <VirtualList
              ref={list}
              label={t('list')}
              rows={rows}
              rowId={({ id }) => id}
              columns={columns}
              density={density}
              activeId={activeId}
              onActiveChange={setActiveId}
              onOpen={() => setPane('detail')}
              empty={
                !isReady ? (
                  <LoadingState label={t('loading')} />
                ) : isNarrowed(query) ? (
                  <EmptyState
                    icon={SearchX}
                    title={t('empty.filtered')}
                    actions={<Button onPress={() => setQuery(wholeJournal)}>{t('empty.clear')}</Button>}
                  >
                    {t('empty.filteredBody')}
                  </EmptyState>
                ) : (
                  <EmptyState icon={ScrollText} title={t('empty.all')}>
                    {t('empty.allBody')}
                  </EmptyState>
                )
              }
            />
          </div>
        }
        detail={<JournalDetail row={active} onOpenCandidacy={onOpenCandidacy} />}
      />
      {isExporting && <ExportDialog rows={rows} query={query} onClose={() => setExporting(false)} />}
    </ListScreen>
  );
}
