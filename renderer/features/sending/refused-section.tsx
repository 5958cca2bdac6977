import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { LetGoDialog } from './let-go-dialog.tsx';
import { RefusedItem } from './refused-item.tsx';
import { Section } from './section.tsx';
import { useSendingParts } from './sending-context.ts';

/** What the centre did not take of this person's work: correct it and send it again, or give it up. */
export function RefusedSection({ total }: { readonly total: number }) {
  const { t } = useTranslation('sending');
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const { keepFocus } = useSendingParts();
  const [leaving, setLeaving] = useState<RefusedRecord | null>(null);
  const items = useLive(
    (workspace) => workspace.aside.list().filter(({ kind }) => kind === 'refused' || kind === 'removed'),
    [],
  );
  const giveUp = () => {
    if (leaving === null) return;
    setLeaving(null);
    aside.dismiss(leaving.id).then(() => {
      toasts.show({ text: t('refused.givenUp') });
      keepFocus();
    }, report);
  };
  return (
    <>
      <Section name="refused" total={total}>
        {(limit) =>
          items
            .slice(0, limit)
            .map((item) => <RefusedItem key={item.id} item={item} onGiveUp={() => setLeaving(item)} />)
        }
      </Section>
      <LetGoDialog
        isOpen={leaving !== null}
        title={t('refused.giveUpTitle')}
        body={t('refused.giveUpBody')}
        action={t('refused.giveUp')}
        onClose={() => setLeaving(null)}
        onLetGo={giveUp}
      />
    </>
  );
}
