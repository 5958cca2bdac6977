import { type ReactNode, useState } from 'react';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { LetGoDialog } from './let-go-dialog.tsx';
import { useSendingParts } from './sending-context.ts';

interface LetGoWords {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  /** Told once it is gone. */
  readonly done: string;
}

/** Asks before an entry that is set aside is let go, and tells when it is; `dialog` is to be drawn. */
export function useLetGo({ done, ...words }: LetGoWords): {
  readonly ask: (item: RefusedRecord) => void;
  readonly dialog: ReactNode;
} {
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const { keepFocus } = useSendingParts();
  const [leaving, setLeaving] = useState<RefusedRecord | null>(null);
  const letGo = () => {
    if (leaving === null) return;
    setLeaving(null);
    aside.dismiss(leaving.id).then(() => {
      toasts.show({ text: done });
      keepFocus();
    }, report);
  };
  return {
    ask: setLeaving,
    dialog: (
      <LetGoDialog {...words} isOpen={leaving !== null} onClose={() => setLeaving(null)} onLetGo={letGo} />
    ),
  };
}
