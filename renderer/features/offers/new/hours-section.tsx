import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/text/use-format.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { weeklyMinutes, workTimeFaults, workTimeSources } from '#shared/domain/offer/work-time.ts';
import type { SectionProps } from './form-parts.ts';
import { readHours, writeHours } from './typed-hours.ts';

/** Hours by day in one line, read back at once, and checked against what the law allows a pupil of that age. */
export function HoursSection({ draft, change, errorOf, markOf }: SectionProps) {
  const { t } = useTranslation(['intake', 'offers']);
  const format = useFormat();
  const { hours, lunchBreak } = readHours(draft.hours);
  const lunch = draft.lunchBreak.trim() || lunchBreak;
  const time = { hours, ...(lunch && { lunchBreak: lunch }) };
  const faults = workTimeFaults(time);
  const isRead = Object.keys(hours).length > 0;
  return (
    <>
      <TextField
        label={t('hours.label')}
        placeholder={t('hours.placeholder')}
        help={
          isRead
            ? t('hours.read', { hours: writeHours(hours), total: format.number(weeklyMinutes(time) / 60) })
            : markOf('hours', t('hours.help'))
        }
        error={errorOf('hours')}
        optional
        value={draft.hours}
        onChange={(text) => change({ hours: text }, 'hours')}
      />
      <TextField
        label={t('hours.lunch')}
        placeholder={lunchBreak ?? t('hours.lunchPlaceholder')}
        help={markOf('lunchBreak')}
        optional
        maxLength={200}
        value={draft.lunchBreak}
        onChange={(text) => change({ lunchBreak: text }, 'lunchBreak')}
      />
      {faults.length > 0 && (
        <Callout kind="warning" title={t('hours.faults', { count: faults.length })}>
          <ul>
            {faults.map(({ because, facts }) => (
              <li key={`${because} ${String(facts.day ?? '')}`}>
                {t(`fault.${because}`, {
                  ...facts,
                  day: t(`offers:day.${String(facts.day ?? 'lundi') as 'lundi'}`),
                  hours: format.number(Math.round((Number(facts.minutes ?? 0) / 60) * 100) / 100),
                })}
                {workTimeSources[because] && ` (${workTimeSources[because]})`}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
