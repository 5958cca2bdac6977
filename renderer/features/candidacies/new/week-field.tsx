import { useState } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Select } from '#renderer/ui/fields/select.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import type { IsoWeek, OfferId, StudentId } from '#shared/records/ids.ts';
import { useOfferWeeks } from '../forms/use-offer-weeks.ts';
import { useWords } from '../words/words.ts';
import { readTypedWeek } from './typed-week.ts';

interface WeekFieldProps {
  readonly offerId: OfferId | undefined;
  readonly studentId: StudentId | undefined;
  readonly value: IsoWeek | undefined;
  readonly onChange: (week: IsoWeek | undefined) => void;
}

const another = 'another';

/** A week of the offer, each with its seats and whether the class is out; or any other, typed. */
export function WeekField({ offerId, studentId, value, onChange }: WeekFieldProps) {
  const { t } = useWords();
  const format = useFormat();
  const { scope } = useWorkspace();
  const weeks = useOfferWeeks(offerId);
  const classWeeks = useLive(
    ({ students, schools }) => {
      const student = studentId && students.get(studentId);
      const school = student && schools.get(student.schoolId);
      return (student && school?.classes[student.className]?.weeks) ?? school?.weeks ?? [];
    },
    [studentId],
  );
  const listed = weeks.some(({ week }) => week === value);
  const [typing, setTyping] = useState(value !== undefined && !listed);
  const [typed, setTyped] = useState(value ?? '');
  if (offerId === undefined) {
    return (
      <TextField
        label={t('new.week')}
        value=""
        onChange={() => undefined}
        isDisabled
        help={t('new.weekNoOffer')}
      />
    );
  }
  const read = typing && typed.trim() !== '' ? readTypedWeek(typed, Number(scope.slice(0, 4))) : undefined;
  return (
    <>
      <Select
        label={t('new.week')}
        placeholder={t('new.weekPlaceholder')}
        value={typing ? another : (value ?? null)}
        onChange={(id) => {
          setTyping(id === another);
          onChange(id === another ? undefined : (id as IsoWeek));
        }}
        choices={[
          ...weeks.map(({ week, free }) => ({
            id: week as string,
            label: format.week(week),
            note: [t('new.weekFree', { count: free }), classWeeks.includes(week) && t('new.weekFits')]
              .filter(Boolean)
              .join(' · '),
          })),
          { id: another, label: t('new.weekOther') },
        ]}
      />
      {typing && (
        <TextField
          label={t('new.weekTyped')}
          help={read?.kind === 'week' ? format.week(read.week) : t('new.weekTypedHelp')}
          value={typed}
          autoFocus
          error={
            read?.kind === 'too-late'
              ? t('new.week53', { year: read.year, weeks: read.weeks })
              : read?.kind === 'wrong'
                ? t('new.weekWrong')
                : undefined
          }
          onChange={(text) => {
            setTyped(text);
            const now = readTypedWeek(text, Number(scope.slice(0, 4)));
            onChange(now.kind === 'week' ? now.week : undefined);
          }}
        />
      )}
    </>
  );
}
