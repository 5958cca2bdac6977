import { CloudUpload, Megaphone, Scale } from 'lucide-react';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import type { Format } from '#renderer/text/format.ts';
import { glyphs } from '#renderer/ui/content/glyphs.tsx';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Column } from '#renderer/ui/list/column.ts';
import type { Words } from '../words/words.ts';
import styles from './list.module.css';

/** The columns of the list; those that give way first have the widest `hideBelow`. `nameOf` words a holder. */
export function candidacyColumns(
  t: Words,
  format: Format,
  nameOf: (user: string) => string,
): readonly Column<CandidacyRow>[] {
  const text = (value: string) => <span className={cx(styles.text)}>{value}</span>;
  // The same few words come in every row, and translating costs ten times what drawing does.
  const statusOf = remembered((status: CandidacyRow['status']) => (
    <StatusBadge {...candidacyLook(status)} label={t(`terms:status.${status}`)} plain />
  ));
  const weekOf = remembered(format.weekNumber);
  return [
    {
      id: 'status',
      header: t('column.status'),
      width: '104px',
      sortable: true,
      cell: ({ status }) => statusOf(status),
    },
    {
      id: 'student',
      header: t('column.student'),
      width: 'minmax(100px, 1.2fr)',
      sortable: true,
      cell: (row) => (
        <span className={cx(styles.named)}>
          <span className={cx(styles.strong)}>{row.studentName || t('view.unknownStudent')}</span>
          {(row.contested || row.untold || row.redirected || row.unsent) && <Marks row={row} t={t} />}
        </span>
      ),
    },
    {
      id: 'school',
      header: t('column.school'),
      width: 'minmax(110px, 1fr)',
      sortable: true,
      hideBelow: 700,
      cell: (row) => text([row.className, row.schoolName].filter(Boolean).join(' · ')),
    },
    {
      id: 'organisation',
      header: t('column.organisation'),
      width: 'minmax(110px, 1.2fr)',
      sortable: true,
      cell: (row) => text(row.organisationName || row.offerTitle || t('view.unknownOffer')),
    },
    {
      id: 'town',
      header: t('column.town'),
      width: 'minmax(80px, 0.6fr)',
      hideBelow: 860,
      cell: (row) => text(row.town),
    },
    {
      id: 'distance',
      header: t('column.distance'),
      width: '68px',
      align: 'end',
      sortable: true,
      hideBelow: 920,
      cell: ({ distance }) => (distance === undefined ? '—' : format.distance(distance / 1_000)),
    },
    {
      id: 'week',
      header: t('column.week'),
      width: '58px',
      sortable: true,
      cell: (row) => weekOf(row.week),
    },
    {
      id: 'due',
      header: t('column.due'),
      width: '88px',
      sortable: true,
      hideBelow: 440,
      cell: ({ dueOn, overdue }) =>
        dueOn === undefined ? null : <span className={cx(overdue && styles.late)}>{format.date(dueOn)}</span>,
    },
    {
      id: 'holder',
      header: t('column.holder'),
      width: 'minmax(80px, 0.5fr)',
      hideBelow: 1040,
      cell: ({ holder }) => (holder === undefined ? null : text(nameOf(holder))),
    },
  ];
}

/** `make` with its answers kept: for what has few values. */
function remembered<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const fresh = make(key);
    known.set(key, fresh);
    return fresh;
  };
}

function Marks({ row, t }: { readonly row: CandidacyRow; readonly t: Words }) {
  const marks = [
    { name: 'contested', on: row.contested, icon: Scale },
    { name: 'untold', on: row.untold, icon: Megaphone },
    { name: 'redirected', on: row.redirected, icon: glyphs.turn },
    { name: 'unsent', on: row.unsent, icon: CloudUpload },
  ] as const;
  const shown = marks.filter(({ on }) => on);
  return (
    <span className={cx(styles.marks)} title={shown.map(({ name }) => t(`mark.${name}`)).join(' · ')}>
      {shown.map(({ name, icon: IconPart }) => (
        <IconPart key={name} size={13} className={cx(name === 'contested' && styles.late)} aria-hidden />
      ))}
      <span className={cx(styles.silent)}>{shown.map(({ name }) => t(`mark.${name}`)).join(', ')}</span>
    </span>
  );
}
