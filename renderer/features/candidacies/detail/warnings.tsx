import { TriangleAlert } from 'lucide-react';
import type { CandidacyWarning } from '#renderer/data/api/candidacies.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { warningWords } from '../words/warning-words.ts';
import { useWords } from '../words/words.ts';
import styles from './detail.module.css';

/** What should be looked at before deciding; nothing here forbids anything. */
export function Warnings({ warnings }: { readonly warnings: readonly CandidacyWarning[] }) {
  const { t } = useWords();
  const format = useFormat();
  if (warnings.length === 0) return null;
  return (
    <ul className={cx(styles.warnings)} aria-label={t('view.warnings')}>
      {warnings.map((warning) => (
        <li key={warning.code} className={cx(styles.warning)}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          {warningWords(warning, t, format)}
        </li>
      ))}
    </ul>
  );
}
