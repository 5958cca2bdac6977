import { Clock, UserRound } from 'lucide-react';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { glyphs } from '#renderer/ui/content/glyphs.tsx';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** Whose candidacy, where it stands, whose it is and what it waits for. */
export function DetailHeader({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const format = useFormat();
  const { person } = useWorkspace();
  const { row, due, holderName } = view;
  const holder = row.holder === person.name ? t('view.you') : holderName;
  return (
    <header className={cx(styles.header)}>
      <div className={cx(styles.name)}>
        <h2 id="candidacy-name" tabIndex={-1}>
          {row.studentName || t('view.unknownStudent')}
        </h2>
        <span className={cx(styles.muted)}>
          {[row.className, row.schoolName].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className={cx(styles.state)}>
        <StatusBadge {...candidacyLook(row.status)} label={t(`terms:status.${row.status}`)} />
        {row.redirected && <StatusBadge tone="neutral" icon={glyphs.turn} label={t('mark.redirected')} />}
        {due && (
          <span className={cx(styles.fact, row.overdue && styles.late)}>
            <Clock size={13} aria-hidden />
            {t(row.overdue ? `view.dueLate.${due.awaits}` : `view.due.${due.awaits}`, {
              date: format.date(due.on),
            })}
          </span>
        )}
        <span className={cx(styles.fact)}>
          <UserRound size={13} aria-hidden />
          {holder === undefined ? t('view.heldByNobody') : t('view.heldBy', { name: holder })}
        </span>
      </div>
    </header>
  );
}
