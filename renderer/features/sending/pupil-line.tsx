import { Eye, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyRow } from '#renderer/data/api/candidacies.ts';
import { useLive } from '#renderer/data/react.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { useCandidacyWords } from '#renderer/text/candidacy-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { StatusBadge } from '#renderer/ui/content/status-badge.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { DecisionOf } from '#shared/records/candidacy/decisions.ts';
import styles from './sending.module.css';
import { useSendingParts } from './sending-context.ts';
import { Substitutes } from './substitutes.tsx';

interface PupilLineProps {
  readonly row: CandidacyRow;
  readonly name: string;
  /** Whether other offers are shown at once. */
  readonly isOpen?: boolean;
  readonly reason?: DecisionOf<'redirect'>['reason'];
}

/** One who holds or has the seat: until when, and where else they could go. */
export function PupilLine({ row, name, isOpen = false, reason = 'better-fit' }: PupilLineProps) {
  const { t } = useTranslation('sending');
  const words = useCandidacyWords().t;
  const format = useFormat();
  const { onOpenCandidacy } = useSendingParts();
  const [isShown, setShown] = useState(isOpen);
  const mayRedirect = useLive(
    ({ candidacies }) => candidacies.verdict(row.id, { kind: 'redirect' }).allowed,
    [row.id],
  );
  const mayWithdraw = useLive(
    ({ candidacies }) => candidacies.verdict(row.id, { kind: 'withdraw' }).allowed,
    [row.id],
  );
  const look = candidacyLook(row.status);
  const deadline =
    row.status === 'placed'
      ? t('seats.placed')
      : row.dueOn && t(row.status === 'held' ? 'seats.held' : 'seats.due', { day: format.date(row.dueOn) });
  const about = name || t('unknown');
  return (
    <li className={cx(styles.claim)}>
      <div>
        <p className={cx(styles.value)}>{about}</p>
        <p className={cx(styles.muted)}>
          {[row.className, row.schoolName, format.weekNumber(row.week), deadline].filter(Boolean).join(' · ')}
        </p>
        <StatusBadge tone={look.tone} icon={look.icon} label={words(`terms:status.${row.status}`)} plain />
      </div>
      <div className={cx(styles.actions)}>
        {mayRedirect && !isShown && (
          <Button small icon={Waypoints} onPress={() => setShown(true)}>
            {t('seats.show')}
          </Button>
        )}
        {!mayRedirect && mayWithdraw && (
          <Button small onPress={() => onOpenCandidacy(row.id, 'withdraw')}>
            {words('commands:candidacy.withdraw')}
          </Button>
        )}
        <Button
          small
          look="quiet"
          icon={Eye}
          aria-label={t('openOf', { name: row.studentName || t('unknown') })}
          onPress={() => onOpenCandidacy(row.id)}
        >
          {t('open')}
        </Button>
      </div>
      {isShown && mayRedirect && <Substitutes row={row} reason={reason} />}
    </li>
  );
}
