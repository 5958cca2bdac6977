import type { ActJournal, JournalRow } from '#renderer/data/api/act-journal.ts';
import type { Format } from '#renderer/text/format.ts';
import type { Column } from '#renderer/ui/list/column.ts';
import { actWords, type JournalWords } from './act-words.ts';
import styles from './journal.module.css';

/** The columns of the journal; what a row says of its records is read when it is drawn, so for those in sight only. */
export function journalColumns(
  journal: ActJournal,
  t: JournalWords,
  format: Format,
): readonly Column<JournalRow>[] {
  return [
    {
      id: 'at',
      header: t('journal:column.at'),
      width: '132px',
      cell: (row) => <time dateTime={row.at}>{format.dateTime(row.at)}</time>,
    },
    {
      id: 'what',
      header: t('journal:column.what'),
      width: 'minmax(120px, 1.2fr)',
      cell: (row) => <span className={styles.strong}>{actWords(row.name, t)}</span>,
    },
    {
      id: 'by',
      header: t('journal:column.by'),
      width: 'minmax(90px, 0.8fr)',
      hideBelow: 420,
      cell: (row) => journal.nameOf(row.by),
    },
    {
      id: 'for',
      header: t('journal:column.for'),
      width: 'minmax(120px, 1.6fr)',
      hideBelow: 520,
      cell: (row) => {
        const [first] = row.name === 'journal.export' ? [] : journal.changes(row.id, 1);
        if (!first) return t('journal:change.nothing');
        return row.count > 1 ? `${first.label} ${t('journal:more', { count: row.count - 1 })}` : first.label;
      },
    },
    {
      id: 'course',
      header: t('journal:column.course'),
      width: 'minmax(110px, 1fr)',
      hideBelow: 760,
      cell: (row) => {
        const [first] = journal.changes(row.id, 1);
        if (!first?.after) return t('journal:change.nothing');
        const before = first.before ? t(`terms:status.${first.before}`) : t('journal:change.made');
        return `${before} → ${t(`terms:status.${first.after}`)}`;
      },
    },
  ];
}
