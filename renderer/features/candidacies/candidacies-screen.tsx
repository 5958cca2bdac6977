import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CandidacyPlan } from '#renderer/data/api/candidacies.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { CommandButton } from '#renderer/ui/commands/command-button.tsx';
import { BulkBar } from '#renderer/ui/feedback/bulk-bar.tsx';
import { ListScreen } from '#renderer/ui/frame/list-screen.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import type { Pane } from '#renderer/ui/frame/split-layout.ts';
import { SplitView } from '#renderer/ui/frame/split-view.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Density } from '#renderer/ui/list/density.ts';
import { noSelection } from '#renderer/ui/list/selection.ts';
import { useFocusList } from '#renderer/ui/list/use-focus-list.ts';
import { useSettledAddress } from '#renderer/ui/list/use-settled-address.ts';
import type { ListHandle } from '#renderer/ui/list/virtual-list.tsx';
import type { ActId, CandidacyId } from '#shared/records/ids.ts';
import { ActContext } from './act/act-context.ts';
import { ActPanel } from './act/act-panel.tsx';
import { nextAfter } from './act/next-after.ts';
import type { OpenAct } from './act/open-act.ts';
import { Performer } from './act/performer.tsx';
import { type CandidacySearch, readCandidacySearch } from './address/candidacy-search.ts';
import { sortOfSearch } from './address/filter-of-search.ts';
import { type TabName, tabOf, tabStatuses } from './address/tabs.ts';
import { DetailPane } from './detail/detail-pane.tsx';
import { BulkActions } from './list/bulk-actions.tsx';
import { CandidacyList } from './list/candidacy-list.tsx';
import { CandidacyTools } from './list/candidacy-tools.tsx';
import { withoutFilters } from './list/filter-change.ts';
import styles from './list/list.module.css';
import { StatusBar } from './list/status-bar.tsx';
import { useFocusKept } from './list/use-focus-kept.ts';
import { useAsked, useChosen, useRows } from './list/use-rows.ts';
import { NewCandidacyPanel } from './new/new-candidacy.tsx';
import { useWords } from './words/words.ts';

interface CandidaciesScreenProps {
  readonly search: CandidacySearch;
  /** Writes the address, without a step in the history. */
  readonly onSearchChange: (search: CandidacySearch) => void;
  readonly density: Density;
  readonly listWidth: number;
  readonly onListWidthChange: (width: number) => void;
  /** Takes an act back and tells so; resolves to what was put back. */
  readonly onUndo: (id: ActId) => Promise<readonly CandidacyId[]>;
  readonly onOpenToday: () => void;
}

/** The list's width while an act is open beside the detail, CSS px: enough to see whose turn is next. */
const besideAside = 360;

/** « Candidatures »: the list, the one being read, and beside it what is being decided. */
export function CandidaciesScreen(props: CandidaciesScreenProps) {
  const { density, listWidth, onListWidthChange, onUndo, onOpenToday } = props;
  const { t } = useWords();
  const format = useFormat();
  const list = useRef<ListHandle>(null);
  const [search, changeSearch] = useSettledAddress(props.search, props.onSearchChange, readCandidacySearch);
  const asked = useAsked(search);
  const chosen = useChosen(asked);
  const { rows, counts } = useRows(asked);
  const [selection, setSelection] = useState(noSelection);
  const [pane, setPane] = useState<Pane>(search.new ? 'detail' : 'list');
  const [open, setOpen] = useState<OpenAct | null>(null);
  const focusList = useFocusList(list, setPane);
  useFocusKept(pane);

  const latest = useRef({ search, rows });
  latest.current = { search, rows };
  // Stable, for what need not be drawn again while a held arrow key goes through the list.
  const show = useCallback(
    (id: CandidacyId | null) => {
      const { id: _before, new: _new, ...rest } = latest.current.search;
      changeSearch(id === null ? rest : { ...rest, id });
    },
    [changeSearch],
  );
  const narrow = useCallback(
    (next: CandidacySearch) => {
      const { id } = latest.current.search;
      setSelection(noSelection);
      changeSearch(id === undefined ? next : { ...next, id });
    },
    [changeSearch],
  );
  const currentId = useCallback(() => latest.current.search.id, []);
  const current = useCallback(() => latest.current.search, []);
  const showTab = useCallback(
    (tab: TabName) => {
      const { statuses: _statuses, ...others } = latest.current.search;
      narrow(tab === 'all' ? others : { ...others, statuses: tabStatuses[tab] });
    },
    [narrow],
  );
  // The list moves at once; what is read follows as soon as it can.
  const readId = useDeferredValue(search.id);
  const close = () => {
    setOpen(null);
    focusList();
  };
  const follow = useMemo(
    () => ({
      onUndo(act: ActId) {
        void onUndo(act).then(([id]) => {
          if (id !== undefined) changeSearch({ ...latest.current.search, id });
          focusList();
        });
      },
      nextOf: (plan: CandidacyPlan) => nextAfter(plan, latest.current.search.id, latest.current.rows),
      onDone(next: CandidacyId | undefined) {
        const now = latest.current.search;
        if (next !== now.id) {
          const { id: _before, ...rest } = now;
          changeSearch(next === undefined ? rest : { ...rest, id: next });
        }
        setOpen(null);
        setSelection(noSelection);
        focusList();
      },
    }),
    [onUndo, changeSearch, focusList],
  );
  useEffect(() => {
    if (search.new) setPane('detail');
  }, [search.new]);
  // A panel about one candidacy goes with it, whoever leads elsewhere; one about the chosen ones stays.
  useEffect(() => {
    setOpen((act) => (act?.ids.length === 1 && act.ids[0] !== search.id ? null : act));
  }, [search.id]);
  const closeNew = (id?: CandidacyId) => {
    const { new: _new, ...rest } = search;
    changeSearch(id === undefined ? rest : { ...rest, id });
    focusList();
  };
  const onOpenAct = useCallback((act: OpenAct) => {
    setOpen(act);
    setPane('aside');
  }, []);
  const { act: wanted, id: about } = search;
  useEffect(() => {
    if (wanted === undefined) return;
    const { act: _act, ...rest } = latest.current.search;
    changeSearch(rest);
    if (about !== undefined) onOpenAct({ kind: wanted, ids: [about] });
  }, [wanted, about, changeSearch, onOpenAct]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (open === null && pane === 'list')) return;
    event.preventDefault();
    close();
  };
  const aside = open !== null && (
    <ActPanel key={`${open.kind}${open.ids.join()}`} kind={open.kind} ids={open.ids} onClose={close} />
  );
  return (
    <ActContext value={follow}>
      <Performer id={readId} latest={currentId} selection={selection} onOpen={onOpenAct} />
      {/* Escape is a shortcut of the button that closes the panel */}
      <ListScreen
        isReading={pane !== 'list'}
        onKeyDown={onKeyDown}
        header={
          <PageHeader
            title={t('title')}
            note={t('count', { count: rows.length, formatted: format.number(rows.length) })}
            actions={<CommandButton name="candidacy.new" look={search.id ? 'secondary' : 'primary'} />}
          />
        }
        tabs={<StatusBar tab={tabOf(asked.statuses)} counts={counts} onTab={showTab} />}
        tools={
          <CandidacyTools
            typed={asked.q ?? ''}
            chosen={chosen}
            by={sortOfSearch(asked).by}
            current={current}
            onSearchChange={narrow}
            list={list}
          />
        }
      >
        <SplitView
          focus={pane}
          onFocusChange={(next) => (next === 'list' ? focusList() : setPane(next))}
          labels={{ list: t('list'), detail: t('detail'), aside: t('aside') }}
          listWidth={aside ? besideAside : listWidth}
          onListWidthChange={onListWidthChange}
          list={
            <div className={cx(styles.pane)}>
              <CandidacyList
                ref={list}
                rows={rows}
                search={search}
                onSearchChange={changeSearch}
                density={density}
                selection={selection}
                onSelectionChange={setSelection}
                onActiveChange={show}
                onOpen={() => setPane('detail')}
                onClear={() => narrow(withoutFilters({ ...search, statuses: [] }))}
                onOpenToday={onOpenToday}
              />
              <BulkBar
                label={t('commands:section.selection', { count: selection.size })}
                count={open === null ? selection.size : 0}
                onClear={() => {
                  setSelection(noSelection);
                  focusList();
                }}
              >
                <BulkActions />
              </BulkBar>
            </div>
          }
          detail={
            search.new ? (
              <NewCandidacyPanel onClose={() => closeNew()} onSaved={closeNew} />
            ) : (
              <DetailPane id={readId} onShow={show} onSearch={narrow} />
            )
          }
          aside={search.new ? null : aside}
        />
      </ListScreen>
    </ActContext>
  );
}
