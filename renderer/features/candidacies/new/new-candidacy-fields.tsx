import { useCallback } from 'react';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { settledSearch } from '#renderer/data/settled-search.ts';
import { ComboBox } from '#renderer/ui/fields/combo-box.tsx';
import { Select } from '#renderer/ui/fields/select.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { sources } from '#shared/records/candidacy/decisions.ts';
import type { OfferId, StudentId } from '#shared/records/ids.ts';
import { namesFirst } from '../forms/names-first.ts';
import { useWords } from '../words/words.ts';
import type { Draft } from './draft.ts';
import { WeekField } from './week-field.tsx';

/** Characters: ten pages. A motivation that comes from elsewhere may be longer; nobody types one. */
const mostMotivation = 30_000;

interface NewCandidacyFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Pupil, offer, week; then what they wrote, how it came, and in whose name. */
export function NewCandidacyFields({ draft, onChange }: NewCandidacyFieldsProps) {
  const { t } = useWords();
  const workspace = useWorkspace();
  const student = useLive(
    ({ students, schools }) => {
      const found = draft.studentId && students.get(draft.studentId);
      if (!found) return null;
      const note = [found.className, schools.get(found.schoolId)?.name].filter(Boolean).join(' · ');
      return { id: found.id as string, label: `${found.lastName} ${found.firstName}`, note };
    },
    [draft.studentId],
  );
  const offer = useLive(
    ({ offers }) => {
      const found = draft.offerId && offers.row(draft.offerId);
      return found ? { id: found.id as string, label: found.title, note: found.organisationName } : null;
    },
    [draft.offerId],
  );
  const searchStudents = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const found = await settledSearch(workspace, () => workspace.students.search(typed, 400), signal);
      return namesFirst(found, typed)
        .slice(0, 30)
        .map(({ id, name, className, schoolName }) => ({
          id,
          label: name,
          note: [className, schoolName].filter(Boolean).join(' · '),
        }));
    },
    [workspace],
  );
  const searchOffers = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const found = await settledSearch(workspace, () => workspace.offers.search(typed, 30), signal);
      return found.map(({ id, title, organisationName, town, free }) => ({
        id,
        label: title,
        note: [organisationName, town].filter(Boolean).join(', '),
        aside: t('new.offerAside', { count: free }),
      }));
    },
    [workspace, t],
  );
  return (
    <>
      <ComboBox
        label={t('new.student')}
        placeholder={t('new.studentPlaceholder')}
        value={student}
        onSearch={searchStudents}
        onChange={(option) => option && onChange({ studentId: option.id as StudentId })}
        autoFocus
      />
      <ComboBox
        label={t('new.offer')}
        placeholder={t('new.offerPlaceholder')}
        value={offer}
        onSearch={searchOffers}
        onChange={(option) => option && onChange({ offerId: option.id as OfferId })}
      />
      <WeekField
        key={draft.offerId}
        offerId={draft.offerId}
        studentId={draft.studentId}
        value={draft.week}
        onChange={(week) => onChange({ week })}
      />
      <TextArea
        label={t('new.motivation')}
        optional
        maxLength={mostMotivation}
        tooLong={t('new.motivationFull')}
        value={draft.motivation}
        onChange={(motivation) => onChange({ motivation })}
      />
      <Select
        label={t('new.source')}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        choices={sources.map((id) => ({ id, label: t(`terms:source.${id}`) }))}
      />
      <TextField
        label={t('new.onBehalfOf')}
        help={t('new.onBehalfOfHelp')}
        optional
        maxLength={120}
        value={draft.onBehalfOf}
        onChange={(onBehalfOf) => onChange({ onBehalfOf })}
      />
    </>
  );
}
