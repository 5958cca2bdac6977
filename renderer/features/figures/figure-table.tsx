import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/text/use-format.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { FigureLine, FigureTable as TableName } from '#shared/central/projection/projected-fields.ts';
import type { CandidacyStatus } from '#shared/records/candidacy/schema.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { Count } from './count.tsx';
import styles from './figures.module.css';

interface FigureTableProps {
  readonly table: TableName;
  readonly lines: readonly FigureLine[];
}

/** One table of figures: by week, sector, state, or public and private. */
export function FigureTable({ table, lines }: FigureTableProps) {
  const { t } = useTranslation(['figures', 'terms']);
  const format = useFormat();
  const nameOf = (key: string): string => {
    if (key === 'unknown') return t('unknown');
    if (table === 'week') return format.week(key as IsoWeek);
    if (table === 'sector') return sectorName(key) ?? key;
    if (table === 'status') return t(`terms:status.${key as CandidacyStatus}`, { defaultValue: key });
    return key === 'public' ? t('public') : t('private');
  };
  const hasSeats = lines.some(({ seats }) => seats !== undefined);
  return (
    <table className={cx(styles.table)}>
      <caption>{t(`table.${table}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`head.${table}`)}</th>
          {hasSeats && <th scope="col">{t('column.seats')}</th>}
          <th scope="col">{t('column.candidacies')}</th>
          <th scope="col">{t('column.placed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, seats, candidacies, placed }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            {hasSeats && <td>{seats === undefined ? '' : format.number(seats)}</td>}
            <td>
              <Count count={candidacies} />
            </td>
            <td>
              <Count count={placed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
