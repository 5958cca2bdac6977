import { CalendarCheck2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '#renderer/data/local-day.ts';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { groupLooks } from './group-looks.ts';
import styles from './today.module.css';
import { type GroupName, waitingGroups } from './today-groups.ts';
import { TodayLine } from './today-line.tsx';
import { type SendingSection, UrgentLines } from './urgent-lines.tsx';
import { useLineMoves } from './use-line-moves.ts';

interface TodayScreenProps {
  readonly onOpenGroup: (group: GroupName) => void;
  readonly onOpenAll: () => void;
  readonly onOpenSending: (section: SendingSection) => void;
}

/** « Aujourd'hui »: what waits, by urgency; each line opens its list. ↑ ↓ go from line to line. */
export function TodayScreen({ onOpenGroup, onOpenAll, onOpenSending }: TodayScreenProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const lines = useRef<HTMLDivElement>(null);
  const today = useLive((workspace) => workspace.today(), []);
  const ready = useLive((workspace) => workspace.ready(), []);
  const reviewDays = useLive((workspace) => workspace.settings().reviewDays, []);
  const groups = waitingGroups(today);
  const onKeyDown = useLineMoves(lines, ready && groups.length > 0);
  const now = new Date();
  const header = (
    <PageHeader title={t('title')} note={t('greeting', { date: format.dateLong(localDay(now)) })} />
  );
  if (groups.length === 0) {
    return (
      <div className={cx(styles.screen)}>
        {header}
        {ready ? (
          <EmptyState
            icon={CalendarCheck2}
            title={t('empty.title')}
            actions={<Button onPress={onOpenAll}>{t('empty.action')}</Button>}
          >
            {t('empty.body')}
          </EmptyState>
        ) : (
          <LoadingState label={t('waiting')} />
        )}
      </div>
    );
  }
  return (
    <div className={cx(styles.screen)}>
      {header}
      {/* The arrows only move the focus between its buttons */}
      <div className={cx(styles.groups)} ref={lines} onKeyDown={onKeyDown}>
        {!ready && <p className={cx(styles.waiting)}>{t('waiting')}</p>}
        {groups.map(([urgency, members]) => (
          <section key={urgency} aria-labelledby={`today-${urgency}`}>
            <h2 id={`today-${urgency}`} className={cx(styles.heading)}>
              {t(`urgency.${urgency}`)}
            </h2>
            <ul className={cx(styles.list)}>
              {urgency === 'now' && <UrgentLines today={today} onOpenSending={onOpenSending} />}
              {members.map(({ name, count, mine }) => (
                <TodayLine
                  key={name}
                  {...groupLooks[name]}
                  count={count}
                  title={
                    name === 'toReview' ? t('group.toReview', { count: reviewDays }) : t(`group.${name}`)
                  }
                  note={t(`note.${name}`)}
                  mine={mine > 0 ? t('mine', { count: mine }) : undefined}
                  onOpen={() => (name === 'contested' ? onOpenSending('decisions') : onOpenGroup(name))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
