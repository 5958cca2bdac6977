import { CircleAlert, GitCompareArrows, OctagonX, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Today } from '#renderer/data/api/today.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { TodayLine } from './today-line.tsx';

interface UrgentLinesProps {
  readonly today: Today;
  readonly onOpenSending: (section: SendingSection) => void;
}

/** A section of « Envois et désaccords ». */
export type SendingSection = 'values' | 'decisions' | 'seats' | 'refused' | 'aside';

const danger = { icon: OctagonX, tone: 'danger' } as const;
/** Counts of what does not agree or did not arrive, each with its section. */
const counted = [
  { name: 'placedTwice', section: 'seats', icon: CircleAlert, tone: 'danger' },
  { name: 'contestedOffers', section: 'decisions', icon: Scale, tone: 'danger' },
  { name: 'contestedValues', section: 'values', icon: GitCompareArrows, tone: 'attention' },
  { name: 'refused', section: 'refused', ...danger },
  { name: 'setAside', section: 'aside', ...danger },
] as const;

/** What cannot wait: seats given twice, what does not agree, and what the centre did not take or arrived unreadable. */
export function UrgentLines({ today, onOpenSending }: UrgentLinesProps) {
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
          onOpen={() => onOpenSending('seats')}
        />
      )}
      {counted.map(
        ({ name, section, icon, tone }) =>
          today[name] > 0 && (
            <TodayLine
              key={name}
              icon={icon}
              tone={tone}
              count={today[name]}
              title={t(`group.${name}`)}
              note={t(`note.${name}`)}
              onOpen={() => onOpenSending(section)}
            />
          ),
      )}
    </>
  );
}
