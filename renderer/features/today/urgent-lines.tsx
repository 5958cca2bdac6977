import { CircleAlert, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OverbookedWeek, Today } from '#renderer/data/api/today.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { TodayLine } from './today-line.tsx';

interface UrgentLinesProps {
  readonly today: Today;
  readonly onOpenWeek: (week: OverbookedWeek) => void;
  readonly onOpenSending: () => void;
}

/** What cannot wait: seats given twice, and what the centre did not take or what arrived unreadable. */
export function UrgentLines({ today, onOpenWeek, onOpenSending }: UrgentLinesProps) {
  const { t } = useTranslation('today');
  const { week: weekName } = useFormat();
  return (
    <>
      {today.overbooked.map((week) => (
        <TodayLine
          key={`${week.offerId}${week.week}`}
          icon={CircleAlert}
          tone="danger"
          count={week.ids.length}
          title={t('overbookedLine', { count: week.over, offer: week.offerTitle, week: weekName(week.week) })}
          note={t('note.overbooked')}
          onOpen={() => onOpenWeek(week)}
        />
      ))}
      {(['refused', 'setAside'] as const).map(
        (name) =>
          today[name] > 0 && (
            <TodayLine
              key={name}
              icon={OctagonX}
              tone="danger"
              count={today[name]}
              title={t(`group.${name}`)}
              note={t(`note.${name}`)}
              onOpen={onOpenSending}
            />
          ),
      )}
    </>
  );
}
