import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import silent from '#renderer/ui/lib/silent.module.css';
import { seasonWeeks } from '#shared/domain/week/season.ts';
import type { IsoWeek } from '#shared/records/ids.ts';
import styles from './new-offer.module.css';

interface WeekCalendarProps {
  readonly chosen: readonly IsoWeek[];
  readonly onToggle: (week: IsoWeek) => void;
}

/** The season's weeks, with its holidays, the days that are open and how many schools leave then. */
export function WeekCalendar({ chosen, onToggle }: WeekCalendarProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const campaign = useLive((workspace) => workspace.campaign(), []);
  const schools = useLive((workspace) => workspace.schools.all(), []);
  const free = useMemo(() => {
    const count = new Map<string, number>();
    for (const school of schools) {
      const weeks = [...school.weeks, ...Object.values(school.classes).flatMap((one) => one.weeks ?? [])];
      for (const week of new Set(weeks)) count.set(week, (count.get(week) ?? 0) + 1);
    }
    return count;
  }, [schools]);
  if (!campaign) return <p>{t('weeks.noSeason')}</p>;
  return (
    <fieldset className={cx(styles.calendar)}>
      <legend className={cx(silent.silent)}>{t('weeks.calendar')}</legend>
      {seasonWeeks(campaign).map(({ week, holiday, openDays, isUsable }) => {
        const notes = [
          holiday && t('weeks.holiday'),
          openDays < 5 && !holiday && t('weeks.openDays', { count: openDays }),
          isUsable && t('weeks.schools', { count: free.get(week) ?? 0 }),
        ].filter(Boolean);
        return (
          <Checkbox
            key={week}
            isOn={chosen.includes(week)}
            isDisabled={!isUsable && !chosen.includes(week)}
            note={notes.join(' · ')}
            onChange={() => onToggle(week)}
          >
            {format.week(week)}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
