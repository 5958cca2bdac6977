import { CircleAlert, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Today } from '#renderer/data/api/today.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { TodayLine } from './today-line.tsx';

interface UrgentLinesProps {
  readonly today: Today;
  readonly onOpenOverbooked: () => void;
  readonly onOpenSending: () => void;
}

/** What cannot wait: seats given twice, and what the centre did not take or what arrived unreadable. */
export function UrgentLines({ today, onOpenOverbooked, onOpenSending }: UrgentLinesProps) {
  const { t } = useTranslation('today');
  const { weekNumber } = useFormat();
  const [first, ...others] = today.overbooked;
  return (
    <>
      {first && (
        <TodayLine
          icon={CircleAlert}
          tone="danger"
          count={today.overbooked.length}
          title={t('group.overbooked')}
          note={[
            t('overbookedLine', { offer: first.offerTitle, week: weekNumber(first.week) }),
            others.length > 0 && t('more', { count: others.length }),
          ]
            .filter(Boolean)
            .join(' ')}
          onOpen={onOpenOverbooked}
        />
      )}
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
