import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { AsideItem } from './aside-item.tsx';
import { LetGoDialog } from './let-go-dialog.tsx';
import { Section } from './section.tsx';
import { useSendingParts } from './sending-context.ts';

/** What came and cannot be read: why, the raw content to look at, and another try. */
export function AsideSection({ total }: { readonly total: number }) {
  const { t } = useTranslation('sending');
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const { keepFocus } = useSendingParts();
  const [leaving, setLeaving] = useState<RefusedRecord | null>(null);
  const items = useLive(
    (workspace) => workspace.aside.list().filter(({ kind }) => kind !== 'refused' && kind !== 'removed'),
    [],
  );
  const letGo = () => {
    if (leaving === null) return;
    setLeaving(null);
    aside.dismiss(leaving.id).then(() => {
      toasts.show({ text: t('aside.dismissed') });
      keepFocus();
    }, report);
  };
  return (
    <>
      <Section name="aside" total={total}>
        {(limit) =>
          items
            .slice(0, limit)
            .map((item) => <AsideItem key={item.id} item={item} onDismiss={() => setLeaving(item)} />)
        }
      </Section>
      <LetGoDialog
        isOpen={leaving !== null}
        title={t('aside.dismissTitle')}
        body={t('aside.dismissBody')}
        action={t('aside.dismiss')}
        onClose={() => setLeaving(null)}
        onLetGo={letGo}
      />
    </>
  );
}
