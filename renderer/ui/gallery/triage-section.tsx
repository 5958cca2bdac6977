import { CircleCheck, Inbox, Send, Shuffle, UserCheck } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { foldText } from '#shared/lib/fold-text.ts';
import { FilterChips } from '../choice/filter-chips.tsx';
import { StatusTabs } from '../choice/status-tabs.tsx';
import type { Command } from '../commands/command.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { BulkBar } from '../feedback/bulk-bar.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useToasts } from '../feedback/toast-context.ts';
import { SearchField } from '../fields/search-field.tsx';
import type { Pane } from '../frame/split-layout.ts';
import { SplitView } from '../frame/split-view.tsx';
import { cx } from '../lib/cx.ts';
import type { Sort } from '../list/column.ts';
import { noSelection } from '../list/selection.ts';
import { type ListHandle, VirtualList } from '../list/virtual-list.tsx';
import styles from './gallery.module.css';
import { sampleColumns } from './sample-columns.tsx';
import { type SampleRow, type SampleStatus, sampleRows, sampleStatuses } from './sample-rows.ts';
import { sampleStatus } from './sample-status.ts';
import { TriageDetail } from './triage-detail.tsx';

type Tab = SampleStatus | 'all';

function sorted(rows: readonly SampleRow[], sort: Sort | null): readonly SampleRow[] {
  if (sort === null) return rows;
  const of = (row: SampleRow) => row[sort.columnId as 'pupil' | 'since'];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => (of(a) < of(b) ? -sign : of(a) > of(b) ? sign : 0));
}

/** A triage screen on `count` made-up lines: the parts as they work together. */
export function TriageSection({ count, aside }: { readonly count: number; readonly aside: boolean }) {
  const toasts = useToasts();
  const [rows, setRows] = useState(() => sampleRows(count));
  const [tab, setTab] = useState<Tab>('submitted');
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [selection, setSelection] = useState(noSelection);
  const [focus, setFocus] = useState<Pane>('list');
  const [listWidth, setListWidth] = useState(560);
  const list = useRef<ListHandle>(null);

  const shown = useMemo(() => {
    const wanted = foldText(typed);
    const kept = rows.filter(
      (row) => (tab === 'all' || row.status === tab) && foldText(row.pupil).includes(wanted),
    );
    return sorted(kept, sort);
  }, [rows, tab, typed, sort]);
  const byId = useMemo(() => new Map(shown.map((row) => [row.id, row])), [shown]);
  // The list moves at once, the detail follows when there is time: a key held down never waits for it.
  const readId = useDeferredValue(activeId);
  const read = readId === null ? null : (byId.get(readId) ?? null);

  const commands = useMemo((): readonly Command[] => {
    const move = (status: SampleStatus, said: string) => () => {
      const before = rows;
      setRows(rows.map((row) => (row.id === activeId ? { ...row, status } : row)));
      toasts.show({ text: said, action: { label: 'Annuler', run: () => setRows(before) } });
    };
    const none = activeId === null ? 'Choisissez d’abord une candidature.' : undefined;
    return [
      {
        name: 'take',
        label: 'Prendre',
        icon: UserCheck,
        key: 'p',
        section: 'Cette candidature',
        refusedBecause: none,
        run: move('in-review', 'Candidature prise'),
      },
      {
        name: 'forward',
        label: 'Transmettre à l’organisme',
        icon: Send,
        key: 't',
        section: 'Cette candidature',
        refusedBecause: none,
        run: move('forwarded', 'Candidature transmise'),
      },
      {
        name: 'redirect',
        label: 'Réorienter',
        icon: Shuffle,
        key: 'r',
        section: 'Cette candidature',
        words: 'autre offre',
        refusedBecause: none,
        run: () => setFocus('aside'),
      },
      {
        name: 'confirm',
        label: 'Confirmer',
        icon: CircleCheck,
        key: 'c',
        section: 'Cette candidature',
        refusedBecause: 'L’organisme n’a pas encore répondu.',
        run: () => {},
      },
    ];
  }, [rows, activeId, toasts]);
  useCommands(commands);

  const tabs = useMemo(() => {
    const counts = new Map<Tab, number>([['all', rows.length]]);
    for (const row of rows) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
    return [...sampleStatuses, 'all' as const].map((id) => ({
      id,
      label: id === 'all' ? 'Toutes' : sampleStatus[id].label,
      count: counts.get(id) ?? 0,
      ...(id === 'all' ? {} : { icon: sampleStatus[id].icon, tone: sampleStatus[id].tone }),
    }));
  }, [rows]);
  return (
    <SplitView
      focus={focus}
      onFocusChange={setFocus}
      labels={{ list: 'Candidatures', detail: 'Candidature', aside: 'Autres offres' }}
      listWidth={listWidth}
      onListWidthChange={setListWidth}
      list={
        <>
          <StatusTabs label="États" tabs={tabs} value={tab} onChange={setTab} controls="triage-list" />
          <div className={cx(styles.tools)}>
            <SearchField
              label="Rechercher une candidature"
              value={typed}
              onChange={setTyped}
              onLeave={() => list.current?.focus()}
            />
            <FilterChips
              label="Filtres"
              filters={[
                { id: 'week', label: 'Semaine', options: [], chosen: [] },
                { id: 'school', label: 'Établissement', options: [], chosen: [] },
                { id: 'sector', label: 'Secteur', options: [], chosen: [] },
              ]}
              onChange={() => {}}
              onClear={() => {}}
            />
          </div>
          <div className={cx(styles.listPane)} id="triage-list">
            <VirtualList
              ref={list}
              label="Candidatures"
              rows={shown}
              rowId={(row) => row.id}
              columns={sampleColumns}
              activeId={activeId}
              onActiveChange={setActiveId}
              selection={selection}
              onSelectionChange={setSelection}
              sort={sort}
              onSortChange={setSort}
              onOpen={() => setFocus('detail')}
              empty={
                <EmptyState icon={Inbox} title="Aucune candidature">
                  Essayez avec moins de lettres, ou dans « Toutes ».
                </EmptyState>
              }
            />
          </div>
          <BulkBar
            label="Actions sur la sélection"
            count={selection.size}
            onClear={() => setSelection(noSelection)}
          >
            <CommandButton name="forward" small hideKey />
            <CommandButton name="redirect" small hideKey />
          </BulkBar>
        </>
      }
      detail={
        read ? <TriageDetail row={read} /> : <EmptyState icon={Inbox} title="Choisissez une candidature" />
      }
      {...(aside ? { aside: <EmptyState icon={Shuffle} title="Autres offres" /> } : {})}
    />
  );
}
