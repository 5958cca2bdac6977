import { glyphs } from '../content/glyphs.tsx';
import { StatusBadge } from '../content/status-badge.tsx';
import type { Column } from '../list/column.ts';
import type { SampleRow } from './sample-rows.ts';
import { sampleStatus } from './sample-status.ts';

const km = (value: number) => `${value.toFixed(1).replace('.', ',')}\u00a0km`;

/** Columns of the gallery's list, in the manner of a triage list. */
export const sampleColumns: readonly Column<SampleRow>[] = [
  {
    id: 'status',
    header: 'État',
    width: '112px',
    sortable: true,
    cell: (row) => <StatusBadge {...sampleStatus[row.status]} plain />,
  },
  {
    id: 'pupil',
    header: 'Élève',
    width: 'minmax(110px, 1.1fr)',
    sortable: true,
    cell: (row) => <strong style={{ fontWeight: 560 }}>{row.pupil}</strong>,
  },
  {
    id: 'school',
    header: 'Établissement',
    width: 'minmax(110px, 1fr)',
    hideBelow: 700,
    cell: (row) => `${row.school}, ${row.className}`,
  },
  {
    id: 'offer',
    header: 'Offre',
    width: 'minmax(120px, 1.4fr)',
    hideBelow: 470,
    cell: (row) => (
      <>
        {row.redirected && <glyphs.turn size={12} aria-hidden />} {row.offer}
      </>
    ),
  },
  { id: 'week', header: 'Semaine', width: '128px', sortable: true, hideBelow: 560, cell: (row) => row.week },
  {
    id: 'km',
    header: 'Distance',
    width: '66px',
    align: 'end',
    sortable: true,
    hideBelow: 800,
    cell: (row) => km(row.km),
  },
  {
    id: 'since',
    header: 'Depuis',
    width: '52px',
    align: 'end',
    sortable: true,
    cell: (row) => `${row.since} j`,
  },
];
