import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';

interface SignOutDialogProps {
  readonly isOpen: boolean;
  /** Acts that the centre has not confirmed. */
  readonly unsent: number;
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

/** Asks before leaving, and says what becomes of what was not sent. */
export function SignOutDialog({ isOpen, unsent, onClose, onSignOut }: SignOutDialogProps) {
  const { t } = useTranslation('session');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('signOut.title')}
      role="alertdialog"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('signOut.cancel')}
          </Button>
          <Button look="primary" onPress={onSignOut}>
            {t('signOut.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('signOut.body')}</p>
      {unsent > 0 && <Callout kind="warning">{t('signOut.unsent', { count: unsent })}</Callout>}
    </Dialog>
  );
}
