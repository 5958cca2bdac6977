import { CircleHelp, FileText, HardDrive, type LucideIcon, MonitorUp, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { cx } from '#renderer/ui/lib/cx.ts';
import { AsideFacts } from './aside-facts.tsx';
import { Item } from './item.tsx';
import styles from './sending.module.css';
import { useSendingParts } from './sending-context.ts';
import { useAsideContent } from './use-aside-content.ts';

const icons: Readonly<Partial<Record<RefusedRecord['kind'], LucideIcon>>> = {
  newer: MonitorUp,
  damaged: HardDrive,
};

interface AsideItemProps {
  readonly item: RefusedRecord;
  readonly onDismiss: () => void;
}

/** One thing that came and is not shown as fact. Its content is text, whatever it holds. */
export function AsideItem({ item, onDismiss }: AsideItemProps) {
  const { t } = useTranslation('sending');
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const { keepFocus } = useSendingParts();
  const [isShown, setShown] = useState(false);
  const [pending, setPending] = useState(false);
  const content = useAsideContent(item.id, isShown);
  const raw = useId();
  const readAgain = () => {
    if (pending) return;
    setPending(true);
    aside
      .retry(item.id)
      .then((hasChanged) => {
        toasts.show({ text: t(hasChanged ? 'aside.read' : 'aside.same') });
        if (hasChanged) keepFocus();
      }, report)
      .finally(() => setPending(false));
  };
  return (
    <Item
      icon={icons[item.kind] ?? CircleHelp}
      tone="neutral"
      title={t(`kind.${item.kind}`)}
      note={t(`explain.${item.kind}`)}
    >
      <AsideFacts item={item} />
      <div className={cx(styles.actions)}>
        <Button small icon={RotateCcw} pending={pending} onPress={readAgain}>
          {t('aside.retry')}
        </Button>
        <Button small icon={FileText} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'aside.hide' : 'aside.show')}
        </Button>
        <Button small look="quiet" onPress={onDismiss}>
          {t('aside.dismiss')}
        </Button>
      </div>
      {isShown && content && (
        <div>
          <h3 id={raw} className={cx(styles.term)}>
            {t('aside.content')}
          </h3>
          {/* What scrolls is reached by the keyboard */}
          <pre className={cx(styles.raw)} tabIndex={0} aria-labelledby={raw} role="region">
            {content.raw}
          </pre>
        </div>
      )}
    </Item>
  );
}
