import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './frame.module.css';

/** While the first copy of the scope arrives: records received of all, over a screen that can be used meanwhile. */
export function FirstSync() {
  const { t } = useTranslation('app');
  const { number } = useFormat();
  const state = useLive((workspace) => workspace.sync.status().state, []);
  if (state.kind !== 'first-sync') return null;
  const { received, total } = state;
  const known = total > 0;
  return (
    <div className={cx(styles.first)}>
      <ProgressBar
        label={t('firstSync.label')}
        value={known ? received : null}
        total={total}
        valueLabel={
          known
            ? t('firstSync.value', { received: number(received), total: number(Math.max(received, total)) })
            : undefined
        }
      />
      <p className={cx(styles.hint)}>{t('firstSync.hint')}</p>
    </div>
  );
}
