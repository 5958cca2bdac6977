import { OctagonX, PenLine, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { AsideFacts } from './aside-facts.tsx';
import { CorrectForm } from './correct-form.tsx';
import { Item } from './item.tsx';
import { OpenRecord } from './open-record.tsx';
import styles from './sending.module.css';
import { useSendingParts } from './sending-context.ts';
import { useAsideContent } from './use-aside-content.ts';

interface RefusedItemProps {
  readonly item: RefusedRecord;
  readonly onGiveUp: () => void;
}

/** One thing that the centre did not take: what, why, and what can be done. */
export function RefusedItem({ item, onGiveUp }: RefusedItemProps) {
  const { t } = useTranslation('sending');
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const { keepFocus } = useSendingParts();
  const record = useLive(({ disputes }) => disputes.nameOf(item.recordId), [item.recordId]);
  const content = useAsideContent(item.id, true);
  const [isCorrecting, setCorrecting] = useState(false);
  const [pending, setPending] = useState(false);
  const texts = content?.texts ?? {};
  const send = (corrections: Readonly<Record<string, string>>) => {
    if (pending) return;
    setPending(true);
    aside
      .retry(item.id, corrections)
      .then(() => {
        toasts.show({ text: t('refused.retried') });
        keepFocus();
      }, report)
      .finally(() => setPending(false));
  };
  return (
    <Item
      icon={item.kind === 'removed' ? Trash2 : OctagonX}
      tone="danger"
      title={t(`kind.${item.kind}`)}
      note={t(`explain.${item.kind}`)}
    >
      <AsideFacts item={item} />
      {isCorrecting ? (
        <CorrectForm texts={texts} pending={pending} onSend={send} onClose={() => setCorrecting(false)} />
      ) : (
        <div className={cx(styles.actions)}>
          {Object.keys(texts).length > 0 && (
            <Button small icon={PenLine} onPress={() => setCorrecting(true)}>
              {t('refused.correct')}
            </Button>
          )}
          <Button small icon={RotateCcw} pending={pending} onPress={() => send({})}>
            {t('refused.retry')}
          </Button>
          <Button small look="quiet" onPress={onGiveUp}>
            {t('refused.giveUp')}
          </Button>
          {record && <OpenRecord record={record} />}
        </div>
      )}
    </Item>
  );
}
