import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import type { IsoWeek } from '#shared/records/ids.ts';
import type { SectionProps } from './form-parts.ts';
import { readWeeks } from './typed-weeks.ts';
import { WeekCalendar } from './week-calendar.tsx';

/** When, and how many pupils: weeks are typed or pressed on the season's calendar. */
export function WeeksSection({ draft, change, errorOf, markOf }: SectionProps) {
  const { t } = useTranslation('intake');
  const { scope } = useWorkspace();
  const [typed, setTyped] = useState('');
  const read = readWeeks(typed, Number(scope.slice(0, 4)));
  const isUnread = typed.trim() !== '' && read.length === 0;
  const toggle = (week: IsoWeek) =>
    change(
      {
        weeks: draft.weeks.includes(week)
          ? draft.weeks.filter((one) => one !== week)
          : [...draft.weeks, week].sort(),
      },
      'weeks',
    );
  const add = () => {
    if (read.length === 0) return;
    change({ weeks: [...new Set([...draft.weeks, ...read])].sort() }, 'weeks');
    setTyped('');
  };
  const campaign = useLive((workspace) => workspace.campaign(), []);
  const outside = campaign
    ? draft.weeks.filter((week) => week < campaign.firstWeek || week > campaign.lastWeek)
    : [];
  return (
    <>
      <div
        // Enter takes over what was typed, as leaving the field does
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('weeks.typed')}
          placeholder={t('weeks.placeholder')}
          help={
            read.length > 0
              ? t('weeks.add', { count: read.length })
              : (markOf('weeks') ?? t('weeks.chosen', { count: draft.weeks.length }))
          }
          error={isUnread ? t('weeks.unread') : errorOf('weeks')}
          value={typed}
          onChange={setTyped}
          onBlur={add}
        />
      </div>
      <WeekCalendar chosen={draft.weeks} onToggle={toggle} />
      {outside.length > 0 && <p role="status">{t('weeks.outside', { count: outside.length })}</p>}
      <NumberField
        label={t('seats.all')}
        help={markOf('seats')}
        error={errorOf('seats')}
        min={1}
        max={6_000}
        value={draft.seats}
        onChange={(seats) => change({ seats }, 'seats')}
      />
      <NumberField
        label={t('seats.perWeek')}
        help={markOf('seatsPerWeek', t('seats.perWeekHelp'))}
        error={errorOf('seatsPerWeek')}
        optional
        min={1}
        max={6_000}
        value={draft.seatsPerWeek}
        onChange={(seatsPerWeek) => change({ seatsPerWeek }, 'seatsPerWeek')}
      />
    </>
  );
}
