import { Eye, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JournalChange, JournalRow } from '#renderer/data/api/act-journal.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { actWords, decisionWords } from './act-words.ts';
import styles from './journal.module.css';

interface JournalDetailProps {
  readonly row: JournalRow | undefined;
  readonly onOpenCandidacy: (id: CandidacyId) => void;
}

const most = 200;

/** One act: who, when, and what it changed, record by record. */
export function JournalDetail({ row, onOpenCandidacy }: JournalDetailProps) {
  const { t } = useTranslation(['journal', 'candidacies', 'terms']);
  const format = useFormat();
  const changes = useLive(({ journal }) => (row ? journal.changes(row.id, most) : []), [row]);
  const author = useLive(({ journal }) => (row ? journal.nameOf(row.by) : ''), [row]);
  if (!row) return <EmptyState icon={ScrollText} title={t('empty.none')} />;
  const isExport = row.name === 'journal.export';
  return (
    <article className={cx(styles.detail)} aria-labelledby="act-name">
      <h2 id="act-name">{actWords(row.name, t)}</h2>
      <DescriptionList
        facts={[
          { term: t('who'), value: author },
          { term: t('when'), value: format.dateTime(row.at) },
          {
            term: t('change.asked'),
            value: isExport
              ? changes.map(({ recordId }) => recordId.replace('export:', '')).join(' · ')
              : undefined,
          },
        ]}
      />
      {row.undoes && <p>{t('undoes')}</p>}
      {!isExport && (
        <>
          <p className={cx(styles.muted)}>
            {t('records', { count: row.count })}
            {row.count > most && ` · ${t('shown', { count: most })}`}
          </p>
          {/* What scrolls must be reachable by keyboard. */}
          <section className={cx(styles.scroll)} tabIndex={0} aria-label={t('change.label')}>
            <table className={cx(styles.changes)}>
              <thead>
                <tr>
                  {(['record', 'did', 'before', 'after'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`change.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <Change key={change.recordId} change={change} onOpenCandidacy={onOpenCandidacy} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </article>
  );
}

function Change({
  change,
  onOpenCandidacy,
}: {
  readonly change: JournalChange;
  readonly onOpenCandidacy: (id: CandidacyId) => void;
}) {
  const { t } = useTranslation(['journal', 'candidacies', 'terms']);
  const { recordId, label, schoolName, decisions, before, after, edits } = change;
  return (
    <>
      <tr>
        <th scope="row">
          <span className={cx(styles.record)}>
            <span>
              {label}
              {schoolName && <span className={cx(styles.school)}>{schoolName}</span>}
            </span>
            {recordId.startsWith('candidacy:') && (
              <IconButton
                small
                icon={Eye}
                label={`${t('open')} : ${label}`}
                onPress={() => onOpenCandidacy(recordId as CandidacyId)}
              />
            )}
          </span>
        </th>
        <td>{decisions.map((kind) => decisionWords(kind, t)).join(', ')}</td>
        <td>{before ? t(`terms:status.${before}`) : after ? t('change.made') : ''}</td>
        <td>{after ? t(`terms:status.${after}`) : ''}</td>
      </tr>
      {edits.map((edit) => (
        <tr key={edit.field}>
          <th scope="row">{edit.field}</th>
          <td>{t('change.edited')}</td>
          <td>{edit.before || t('change.nothing')}</td>
          <td>{edit.after || t('change.nothing')}</td>
        </tr>
      ))}
    </>
  );
}
