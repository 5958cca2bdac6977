import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsentContent } from '#renderer/data/api/exports.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import styles from './copies.module.css';
import { SealDialog } from './seal-dialog.tsx';
import { UnsentList } from './unsent-list.tsx';

interface EraseDialogProps {
  /** As people call it. */
  readonly name: string;
  readonly unsent: number;
  /** Absent for a copy that is not open: its acts are known by number only. */
  readonly content?: UnsentContent | undefined;
  readonly onErase: () => Promise<void>;
  readonly onClose: () => void;
}

/** The one act here that cannot be undone: names what would be lost, offers it as a file, and asks. */
export function EraseDialog({ name, unsent, content, onErase, onClose }: EraseDialogProps) {
  const { t } = useTranslation('copies');
  const [understood, setUnderstood] = useState(false);
  const [sealing, setSealing] = useState(false);
  const [taken, setTaken] = useState(false);
  const [pending, setPending] = useState(false);
  const isRefused = unsent > 0 && !understood && !taken;
  if (sealing && content) {
    return (
      <SealDialog
        content={content}
        onClose={() => setSealing(false)}
        onSaved={() => {
          setTaken(true);
          setSealing(false);
        }}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('erase.title')}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('erase.keep')}
          </Button>
          <Button
            look="danger"
            pending={pending}
            refusedBecause={isRefused ? t('erase.refused') : undefined}
            onPress={() => {
              setPending(true);
              void onErase().finally(() => setPending(false));
            }}
          >
            {t('erase.confirm')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p>{t('erase.body', { scope: name })}</p>
        {unsent > 0 && (
          <>
            <Callout kind="refused">{t('erase.lost', { count: unsent })}</Callout>
            {content ? <UnsentList content={content} /> : <p>{t('erase.elsewhere')}</p>}
            {content && !taken && (
              <div>
                <Button onPress={() => setSealing(true)}>{t('takeAway')}</Button>
              </div>
            )}
            {taken ? (
              <p role="status">{t('erase.taken')}</p>
            ) : (
              <Checkbox isOn={understood} onChange={setUnderstood}>
                {t('erase.understood')}
              </Checkbox>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
