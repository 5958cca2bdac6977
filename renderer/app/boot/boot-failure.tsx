import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseDialog } from '#renderer/features/copies/erase-dialog.tsx';
import { scopeWords } from '#renderer/features/copies/scope-words.ts';
import { describeError } from '#renderer/text/describe-error.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import type { Boot } from './boot.ts';
import { BootPage } from './boot-page.tsx';
import type { FailedState } from './boot-state.ts';

/** What stopped the start, in words; a copy that no key opens can be erased from here, and nowhere by itself. */
export function BootFailure({ boot, state }: { readonly boot: Boot; readonly state: FailedState }) {
  const { t } = useTranslation('app');
  const { t: ofCopies } = useTranslation('copies');
  const [erasing, setErasing] = useState(false);
  const words = describeError(state.error);
  const { unreadable } = state;
  return (
    <BootPage>
      <ErrorState
        title={words.title}
        reference={words.reference}
        actions={
          <>
            <Button look="primary" autoFocus onPress={() => void boot.start()}>
              {t('boot.retry')}
            </Button>
            {unreadable && <Button onPress={() => setErasing(true)}>{t('boot.eraseCopy')}</Button>}
            {state.error.kind === 'forbidden' && (
              <Button onPress={() => void boot.signOut()}>{t('boot.signOut')}</Button>
            )}
          </>
        }
      >
        {words.body}
      </ErrorState>
      {erasing && unreadable && (
        <EraseDialog
          name={scopeWords(unreadable.owner.scope, ofCopies)}
          unsent={unreadable.unsent}
          onErase={boot.removeUnreadable}
          onClose={() => setErasing(false)}
        />
      )}
    </BootPage>
  );
}
