import { Inbox, SearchX } from 'lucide-react';
import { type Ref, useMemo } from 'react';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import type { Sort } from '#renderer/ui/list/column.ts';
import type { Density } from '#renderer/ui/list/density.ts';
import type { Selection } from '#renderer/ui/list/selection.ts';
import { type ListHandle, VirtualList } from '#renderer/ui/list/virtual-list.tsx';
import type { CandidacyId } from '#shared/records/ids.ts';
import { type CandidacySearch, sortNames } from '../address/candidacy-search.ts';
import { isNarrowed, sortOfSearch } from '../address/filter-of-search.ts';
import { useWords } from '../words/words.ts';
import { candidacyColumns } from './columns.tsx';

interface CandidacyListProps {
  readonly ref: Ref<ListHandle>;
  readonly rows: readonly CandidacyRow[];
  readonly search: CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
  readonly density: Density;
  readonly selection: Selection;
  readonly onSelectionChange: (selection: Selection) => void;
  readonly onActiveChange: (id: CandidacyId | null) => void;
  readonly onOpen: () => void;
  readonly onClear: () => void;
  readonly onOpenToday: () => void;
}

const rowId = (row: CandidacyRow) => row.id;

/** The candidacies that the address asks for. */
export function CandidacyList(props: CandidacyListProps) {
  const { ref, rows, search, onSearchChange, density, selection, onSelectionChange, onActiveChange, onOpen } =
    props;
  const { t } = useWords();
  const format = useFormat();
  const team = useLive((workspace) => workspace.team(), []);
  const oneState = search.statuses?.length === 1;
  const columns = useMemo(() => {
    const names = new Map<string, string>(team.map(({ name, displayName }) => [name, displayName]));
    const all = candidacyColumns(t, format, (user) => names.get(user) ?? user);
    // Under a tab of one state, its word in every row would say nothing.
    return oneState ? all.filter(({ id }) => id !== 'status') : all;
  }, [t, format, team, oneState]);
  const { by, descending } = sortOfSearch(search);
  const sort = useMemo(
    () => ({ columnId: by, direction: descending ? ('descending' as const) : ('ascending' as const) }),
    [by, descending],
  );
  const onSortChange = ({ columnId, direction }: Sort) => {
    const next = sortNames.find((name) => name === columnId);
    if (next === undefined) return;
    const { sort: _sort, descending: _descending, ...rest } = search;
    onSearchChange({ ...rest, sort: next, ...(direction === 'descending' ? { descending: true } : {}) });
  };
  return (
    <VirtualList
      ref={ref}
      label={t('list')}
      rows={rows}
      rowId={rowId}
      columns={columns}
      density={density}
      activeId={search.new ? null : (search.id ?? null)}
      onActiveChange={(id) => onActiveChange(id as CandidacyId | null)}
      selection={selection}
      onSelectionChange={onSelectionChange}
      sort={sort}
      onSortChange={onSortChange}
      onOpen={onOpen}
      empty={<NoRows search={search} onClear={props.onClear} onOpenToday={props.onOpenToday} />}
    />
  );
}

function NoRows({
  search,
  onClear,
  onOpenToday,
}: Pick<CandidacyListProps, 'search' | 'onClear' | 'onOpenToday'>) {
  const { t } = useWords();
  const ready = useLive((workspace) => workspace.ready(), []);
  if (!ready) return <LoadingState label={t('empty.loading')} />;
  const isGroup = search.group !== undefined;
  const isFiltered = isNarrowed(search) || search.statuses !== undefined;
  const kind = isGroup ? 'group' : isFiltered ? 'filtered' : 'all';
  return (
    <EmptyState
      icon={kind === 'all' ? Inbox : SearchX}
      title={t(`empty.${kind}`)}
      actions={
        kind === 'group' ? (
          <Button onPress={onOpenToday}>{t('empty.today')}</Button>
        ) : kind === 'filtered' ? (
          <Button onPress={onClear}>{t('empty.clear')}</Button>
        ) : undefined
      }
    >
      {t(`empty.${kind}Body`)}
    </EmptyState>
  );
}
