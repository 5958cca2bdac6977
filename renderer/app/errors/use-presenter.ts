import { useCallback, useEffect } from 'react';
import { describeError } from '#renderer/text/describe-error.ts';
import type { Report } from '#renderer/ui/feedback/report-context.ts';
import type { Toasts } from '#renderer/ui/feedback/toast-queue.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import { logUnexpected } from './log-unexpected.ts';

/**
 * The one presenter of errors: a toast with what happened and what is safe, which stays until it is closed. Also for
 * what nobody caught. `unreachable` says nothing: the state line does, and nothing modal appears when the centre goes.
 */
export function usePresenter(toasts: Toasts): Report {
  const report = useCallback<Report>(
    (thrown) => {
      const error = logUnexpected(toAppError(thrown));
      if (error.kind === 'unreachable') return;
      const { title, body, reference } = describeError(error);
      toasts.show({
        text: title,
        body: reference === undefined ? body : `${body} ${reference}`,
        tone: 'danger',
        timeout: null,
      });
    },
    [toasts],
  );
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent) => report(event.reason);
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [report]);
  return report;
}
