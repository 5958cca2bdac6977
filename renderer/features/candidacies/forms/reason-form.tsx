import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { declineReasons } from '#shared/records/candidacy/decisions.ts';
import { useWords } from '../words/words.ts';
import { type Choosing, withText } from './choosing.ts';

/** Why it was refused, withdrawn or cancelled: one reason of the list, and a word if needed. */
export function ReasonForm({ choice, onChange }: Choosing<'host-decline' | 'withdraw' | 'cancel'>) {
  const { t } = useWords();
  return (
    <>
      {reasons()}
      <TextArea
        label={t('form.text')}
        optional
        value={choice.text ?? ''}
        onChange={(text) => onChange(withText(choice, text))}
      />
    </>
  );

  function reasons() {
    switch (choice.kind) {
      case 'host-decline':
        return (
          <RadioGroup
            label={t('form.reason')}
            value={choice.reason}
            onChange={(reason) => onChange({ ...choice, reason })}
            choices={declineReasons.map((id) => ({ id, label: t(`reason.host-decline.${id}`) }))}
          />
        );
      case 'withdraw':
        return (
          <RadioGroup
            label={t('form.reason')}
            value={choice.reason}
            onChange={(reason) => onChange({ ...choice, reason })}
            choices={(['pupil', 'placed-elsewhere', 'other'] as const).map((id) => ({
              id,
              label: t(`reason.withdraw.${id}`),
            }))}
          />
        );
      case 'cancel':
        return (
          <RadioGroup
            label={t('form.reason')}
            value={choice.reason}
            onChange={(reason) => onChange({ ...choice, reason })}
            choices={(['organisation', 'school', 'other'] as const).map((id) => ({
              id,
              label: t(`reason.cancel.${id}`),
            }))}
          />
        );
    }
  }
}
