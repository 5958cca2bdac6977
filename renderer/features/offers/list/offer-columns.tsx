import type { TFunction } from 'i18next';
import type { OfferRow } from '#renderer/data/api/offers.ts';
import type { Format } from '#renderer/text/format.ts';
import type { Column } from '#renderer/ui/list/column.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { OfferStatusBadge } from './offer-status-badge.tsx';
import styles from './offers.module.css';

/** « sem. 48, 49, 50 +3 »: the first weeks, and how many more. */
function weeksInShort(weeks: readonly string[], format: Format): string {
  const [first, ...others] = weeks;
  if (first === undefined) return '—';
  const shown = others.slice(0, 2).map((week) => String(Number(week.slice(6))));
  const more = others.length - shown.length;
  return [format.weekNumber(first), ...shown].join(', ') + (more > 0 ? ` +${more}` : '');
}

/** The columns of the list of offers. `distanceTo` gives metres from the chosen school, where there is one. */
export function offerColumns(
  t: TFunction<'offers'>,
  format: Format,
  distanceTo: ((row: OfferRow) => number | undefined) | undefined,
): readonly Column<OfferRow>[] {
  const distance: Column<OfferRow> = {
    id: 'distance',
    header: t('column.distance'),
    width: '72px',
    align: 'end',
    sortable: true,
    cell: (row) => {
      const metres = distanceTo?.(row);
      return metres === undefined ? '—' : format.distance(metres / 1_000);
    },
  };
  return [
    {
      id: 'status',
      header: t('column.status'),
      headerHidden: true,
      width: '104px',
      hideBelow: 620,
      cell: (row) => <OfferStatusBadge status={row.status} plain />,
    },
    {
      id: 'organisation',
      header: t('column.organisation'),
      width: 'minmax(110px, 1.2fr)',
      sortable: true,
      cell: (row) => <span className={styles.strong}>{row.organisationName}</span>,
    },
    {
      id: 'title',
      header: t('column.title'),
      width: 'minmax(110px, 1.4fr)',
      sortable: true,
      cell: (row) => row.title,
    },
    {
      id: 'town',
      header: t('column.town'),
      width: 'minmax(80px, 0.8fr)',
      sortable: true,
      hideBelow: 430,
      cell: (row) => row.town,
    },
    ...(distanceTo ? [distance] : []),
    {
      id: 'week',
      header: t('column.weeks'),
      width: '132px',
      sortable: true,
      hideBelow: 700,
      cell: (row) => weeksInShort(row.weeks, format),
    },
    {
      id: 'sector',
      header: t('column.sector'),
      width: 'minmax(90px, 1fr)',
      hideBelow: 860,
      cell: (row) => sectorName(row.sector),
    },
    {
      id: 'free',
      header: t('column.free'),
      width: '74px',
      align: 'end',
      sortable: true,
      cell: (row) => (
        <span className={row.overbooked ? styles.over : row.free === 0 ? styles.full : styles.free}>
          {t('freeOf', { free: format.number(row.free), seats: format.number(row.seats) })}
        </span>
      ),
    },
  ];
}
