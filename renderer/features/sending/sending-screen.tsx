import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import type { CandidacyId } from '#shared/records/ids.ts';
import { RefusedItem } from './refused-item.tsx';
import styles from './sending.module.css';

interface SendingScreenProps {
  readonly onOpenCandidacy: (id: CandidacyId) => void;
}

/** « À vérifier »: what the centre refused and what was set aside, each with its reason; nothing of it is lost. */
export function SendingScreen({ onOpenCandidacy }: SendingScreenProps) {
  const { t } = useTranslation('sending');
  const { aside } = useWorkspace();
  const toasts = useToasts();
  const report = useReport();
  const list = useRef<HTMLDivElement>(null);
  const items = useLive((workspace) => workspace.aside.list(), []);
  const [leaving, setLeaving] = useState<RefusedRecord | null>(null);
  const after = (text: string) => {
    toasts.show({ text });
    // The button that was pressed goes with its item: the focus stays with the list.
    list.current?.focus();
  };
  const dismiss = ({ id }: RefusedRecord) => {
    setLeaving(null);
    aside.dismiss(id).then(() => after(t('dismissed')), report);
  };
  return (
    <div className={cx(styles.screen)}>
      <PageHeader
        title={t('title')}
        note={items.length > 0 ? t('shown', { count: items.length }) : undefined}
      />
      <div className={cx(styles.scroll)} ref={list} tabIndex={-1}>
        {items.length === 0 ? (
          <EmptyState icon={CircleCheck} title={t('empty.title')}>
            {t('empty.body')}
          </EmptyState>
        ) : (
          <>
            <p className={cx(styles.note)}>{t('note')}</p>
            <ul aria-label={t('list')} className={cx(styles.list)}>
              {items.map((item) => (
                <RefusedItem
                  key={item.id}
                  item={item}
                  onOpenCandidacy={onOpenCandidacy}
                  onRetry={() => aside.retry(item.id).then(() => after(t('retried')), report)}
                  onDismiss={() => setLeaving(item)}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      <Dialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        role="alertdialog"
        title={t('dismissTitle')}
        actions={
          <>
            <Button autoFocus onPress={() => setLeaving(null)}>
              {t('keep')}
            </Button>
            <Button look="danger" onPress={() => leaving && dismiss(leaving)}>
              {t('dismiss')}
            </Button>
          </>
        }
      >
        <p>{t('dismissBody')}</p>
      </Dialog>
    </div>
  );
}
