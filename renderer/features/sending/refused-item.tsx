import { CircleHelp, Eye, type LucideIcon, MonitorUp, OctagonX, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RefusedRecord } from '#renderer/data/api/aside.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyId } from '#shared/records/ids.ts';
import { becauseWords, recordTypeOf } from './aside-words.ts';
import styles from './sending.module.css';

const icons: Readonly<Record<RefusedRecord['kind'], LucideIcon>> = {
  refused: OctagonX,
  unreadable: CircleHelp,
  newer: MonitorUp,
  unknown: CircleHelp,
  removed: Trash2,
  damaged: CircleHelp,
};

interface RefusedItemProps {
  readonly item: RefusedRecord;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onOpenCandidacy: (id: CandidacyId) => void;
}

/** One thing that the centre did not take or that cannot be read: what, why, and what can be done. */
export function RefusedItem({ item, onRetry, onDismiss, onOpenCandidacy }: RefusedItemProps) {
  const { t } = useTranslation(['sending', 'candidacies']);
  const format = useFormat();
  const row = useLive(
    (workspace) => workspace.candidacies.row(item.recordId as CandidacyId),
    [item.recordId],
  );
  const IconPart = icons[item.kind];
  const mine = item.kind === 'refused' || item.kind === 'removed';
  const type = t(`type.${recordTypeOf(item.recordId)}`);
  return (
    <li className={cx(styles.item)}>
      <IconPart size={18} strokeWidth={1.75} aria-hidden />
      <div className={cx(styles.body)}>
        <h2 className={cx(styles.title)}>{t(`kind.${item.kind}`)}</h2>
        <p className={cx(styles.muted)}>{t(`explain.${item.kind}`)}</p>
        <DescriptionList
          facts={[
            {
              term: t('of'),
              value: row
                ? `${type} · ${[row.studentName, row.organisationName].filter(Boolean).join(' → ')}`
                : `${type} · ${item.recordId.slice(-8)}`,
            },
            { term: t('decision'), value: item.decision && decisionWords(item.decision.kind) },
            { term: t('because.label'), value: becauseWords(item.because, t) },
            { term: t('when'), value: format.dateTime(item.at) },
          ]}
        />
        <div className={cx(styles.actions)}>
          {row && (
            <Button small icon={Eye} onPress={() => onOpenCandidacy(row.id)}>
              {t('open')}
            </Button>
          )}
          {mine && (
            <Button small icon={RotateCcw} onPress={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button small look="quiet" onPress={onDismiss}>
            {t('dismiss')}
          </Button>
        </div>
      </div>
    </li>
  );

  function decisionWords(kind: string): string {
    return t(`candidacies:decision.short.${kind as 'forward'}`, { defaultValue: kind });
  }
}
