import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '#renderer/text/describe-error.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { toAppError } from '#shared/errors/app-error.ts';
import { logUnexpected } from './log-unexpected.ts';

/** In the place of a screen that threw: the frame around it goes on. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const { reference } = useMemo(() => describeError(logUnexpected(toAppError(error))), [error]);
  return (
    <ErrorState
      title={t('screenFailed.title')}
      reference={reference}
      actions={
        <Button look="primary" onPress={reset}>
          {t('screenFailed.retry')}
        </Button>
      }
    >
      {t('screenFailed.body')}
    </ErrorState>
  );
}
