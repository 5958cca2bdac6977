import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import type { ActId } from '#shared/records/ids.ts';
import { useSendingParts } from './sending-context.ts';

interface Outcome {
  readonly actId?: ActId;
}

/** Does what settles a matter, once at a time, and tells it with « Annuler »; errors are presented. */
export function useSettle(): {
  readonly pending: boolean;
  readonly settle: (work: () => Promise<Outcome>, done: string) => void;
} {
  const { t } = useTranslation('sending');
  const toasts = useToasts();
  const report = useReport();
  const { onUndo, keepFocus } = useSendingParts();
  const [pending, setPending] = useState(false);
  const settle = useCallback(
    (work: () => Promise<Outcome>, done: string) => {
      if (pending) return;
      setPending(true);
      work()
        .then(({ actId }) => {
          if (actId === undefined) {
            toasts.show({ text: t('nothing'), tone: 'danger' });
            return;
          }
          const action = { label: t('undo'), shortcut: '$mod+z', run: () => void onUndo(actId) };
          toasts.show({ text: done, action });
          keepFocus();
        }, report)
        .finally(() => setPending(false));
    },
    [pending, toasts, report, onUndo, keepFocus, t],
  );
  return { pending, settle };
}
