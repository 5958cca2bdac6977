import { ListFilter } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

interface OthersProps {
  readonly view: CandidacyView;
  readonly onShow: (id: CandidacyId) => void;
  readonly onSearch: (search: CandidacySearch) => void;
}

/** The pupil's other candidacies, the live ones first; each opens here. */
export function Others({ view, onShow, onSearch }: OthersProps) {
  const { t } = useWords();
  const format = useFormat();
  if (view.others.length === 0) return <p className={cx(styles.muted)}>{t('view.noOthers')}</p>;
  return (
    <>
      <ul className={cx(styles.others)}>
        {view.others.map((row) => (
          <li key={row.id}>
            <AriaButton className={cx(styles.other)} onPress={() => onShow(row.id)}>
              <span className={cx(styles.otherName)}>{row.organisationName || row.offerTitle}</span>
              <span className={cx(styles.muted)}>{format.weekNumber(row.week)}</span>
              <StatusBadge {...candidacyLook(row.status)} label={t(`terms:status.${row.status}`)} plain />
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button small look="quiet" icon={ListFilter} onPress={() => onSearch({ student: view.row.studentId })}>
        {t('view.openStudent')}
      </Button>
    </>
  );
}
