import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { Select } from '#renderer/ui/fields/select.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { findMapping } from '#shared/domain/import/find-mapping.ts';
import { type OfferField, offerColumnNames } from '#shared/domain/import/offer-columns.ts';
import type { OfferImport } from '#shared/domain/import/plan-offer-import.ts';
import type { Mapping, Table } from '#shared/domain/import/table.ts';
import { ColumnsTable } from './columns-table.tsx';
import styles from './import.module.css';
import { importWorld } from './import-world.ts';
import { applyMemory, memoryKey, toMemory } from './mapping-memory.ts';
import { PlanView } from './plan-view.tsx';

interface ImportTableProps {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly onDone: () => void;
}

const noTable: Table = { name: '', rows: [] };
const nothing: Mapping<OfferField> = { header: 0, skipped: 0, columns: new Map() };

/** One file opened: which sheet, which columns, and what it would do. */
export function ImportTable({ name, tables, onDone }: ImportTableProps) {
  const { t } = useTranslation('imports');
  const { desk, scope } = useWorkspace();
  const report = useReport();
  const [sheet, setSheet] = useState(() => bestSheet(tables));
  const table = tables[sheet] ?? noTable;
  const found = useMemo(() => findMapping(table, offerColumnNames) ?? nothing, [table]);
  const headers = table.rows[found.header] ?? [];
  const key = memoryKey(headers);
  const remembered = useLive((workspace) => workspace.desk.get<Record<string, string>>(key), [key]);
  const [own, setOwn] = useState<ReadonlyMap<number, OfferField>>();
  const mapping = useMemo(() => {
    const names = table.rows[found.header] ?? [];
    return { ...found, columns: own ?? applyMemory(found.columns, names, remembered) };
  }, [found, own, table, remembered]);
  const { columns } = mapping;
  const world = useMemo(() => importWorld(scope), [scope]);
  const [isWriting, setWriting] = useState(false);
  const shown = useRef<readonly OfferImport[]>(undefined);
  // While it is written the plan stands still: each act would have it made anew.
  const plan = useLive(
    ({ offers }) => {
      if (isWriting) return shown.current;
      return mapping.columns.size < 2 ? undefined : offers.planImport(table, mapping, world);
    },
    [table, mapping, world, isWriting],
  );
  shown.current = plan;
  return (
    <div className={cx(styles.body)}>
      {tables.length > 1 && (
        <Select
          label={t('sheet')}
          value={String(sheet)}
          onChange={(id) => {
            setSheet(Number(id));
            setOwn(undefined);
          }}
          choices={tables.map((one, index) => ({
            id: String(index),
            label: one.name,
            note: t('rows', { count: one.rows.length }),
          }))}
        />
      )}
      {columns.size < 2 && (
        <Callout kind="warning" title={t('noHeader.title')}>
          {t('noHeader.body')}
        </Callout>
      )}
      <ColumnsTable
        headers={headers}
        rows={table.rows.slice(found.header + 1 + found.skipped, found.header + 4 + found.skipped)}
        columns={columns}
        onChange={(next) => {
          setOwn(next);
          desk.set(key, toMemory(next, headers)).catch(report);
        }}
      />
      {plan && (
        <PlanView
          name={name}
          plan={plan}
          table={table}
          mapping={mapping}
          onWriting={setWriting}
          onDone={onDone}
        />
      )}
    </div>
  );
}

function bestSheet(tables: readonly Table[]): number {
  const known = tables.map((table) => findMapping(table, offerColumnNames)?.columns.size ?? 0);
  return Math.max(0, known.indexOf(Math.max(...known)));
}
