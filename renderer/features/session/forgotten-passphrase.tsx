import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import styles from './session.module.css';

interface ForgottenPassphraseProps {
  readonly unsent: number;
  readonly onForget: () => Promise<void>;
  readonly onClose: () => void;
}

/** Nothing opens the copy any more: says what that costs, then removes it. */
export function ForgottenPassphrase({ unsent, onForget, onClose }: ForgottenPassphraseProps) {
  const { t } = useTranslation('session');
  const [understood, setUnderstood] = useState(false);
  const [pending, setPending] = useState(false);
  const isRefused = unsent > 0 && !understood;
  const forget = () => {
    setPending(true);
    void onForget();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('lock.forget.title')}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('lock.forget.cancel')}
          </Button>
          <Button
            look="danger"
            pending={pending}
            refusedBecause={isRefused ? t('lock.forget.refused') : undefined}
            onPress={forget}
          >
            {t('lock.forget.confirm')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p>{t('lock.forget.body')}</p>
        {unsent === 0 ? (
          <p>{t('lock.forget.none')}</p>
        ) : (
          <>
            <Callout kind="refused">{t('lock.forget.unsent', { count: unsent })}</Callout>
            <Checkbox isOn={understood} onChange={setUnderstood}>
              {t('lock.forget.understood')}
            </Checkbox>
          </>
        )}
      </div>
    </Dialog>
  );
}
