import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './frame.module.css';

/** The local database failed: said over every screen, because nothing that is done now would last. */
export function WritingStopped() {
  const { t } = useTranslation('app');
  const failed = useLive((workspace) => workspace.sync.status().failed !== undefined, []);
  if (!failed) return null;
  return (
    <div role="alert" className={cx(styles.notice)}>
      <Callout
        kind="refused"
        title={t('writingStopped.title')}
        action={
          <Button small icon={RotateCcw} onPress={() => location.reload()}>
            {t('writingStopped.reload')}
          </Button>
        }
      >
        {t('writingStopped.body')}
      </Callout>
    </div>
  );
}
