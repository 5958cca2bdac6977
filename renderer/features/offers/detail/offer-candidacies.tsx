import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import styles from './detail.module.css';

interface OfferCandidaciesProps {
  readonly rows: readonly CandidacyRow[];
  /** Address of a candidacy's own screen. */
  readonly hrefOf: (row: CandidacyRow) => string;
}

/** The pupils who ask for this offer, each a way to the candidacy. */
export function OfferCandidacies({ rows, hrefOf }: OfferCandidaciesProps) {
  const { t } = useTranslation('offers');
  const { t: term } = useTranslation('terms');
  const format = useFormat();
  if (rows.length === 0) return <p className={styles.none}>{t('candidacies.none')}</p>;
  return (
    <div className={styles.candidacies}>
      {rows.map((row) => (
        <a key={row.id} href={hrefOf(row)} className={styles.candidacy}>
          <span>{row.studentName || t('candidacies.unknownStudent')}</span>
          <span>{row.schoolName}</span>
          <span>{format.weekNumber(row.week)}</span>
          <StatusBadge {...candidacyLook(row.status)} label={term(`status.${row.status}`)} plain />
        </a>
      ))}
    </div>
  );
}
