import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';

interface LetGoDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onLetGo: () => void;
}

/** Asks before something goes that does not come back. */
export function LetGoDialog({ isOpen, title, body, action, onClose, onLetGo }: LetGoDialogProps) {
  const { t } = useTranslation('sending');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      title={title}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('refused.keep')}
          </Button>
          <Button look="danger" onPress={onLetGo}>
            {action}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  );
}
