import { useState } from 'react';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { useWords } from '../words/words.ts';
import { type Choosing, withText } from './choosing.ts';
import { readDate, writeDate } from './typed-date.ts';

interface HoldFormProps extends Choosing<'host-accept'> {
  readonly onMistake: (sentence: string | undefined) => void;
}

/** Until when the seat is held for the pupil. */
export function HoldForm({ choice, onChange, onMistake }: HoldFormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(() => writeDate(choice.until));
  const wrong =
    typed.trim() !== '' && readDate(typed, choice.until) === undefined ? t('form.dateWrong') : undefined;
  const type = (text: string) => {
    setTyped(text);
    const until = readDate(text, choice.until);
    onMistake(until === undefined ? t('form.dateWrong') : undefined);
    if (until !== undefined) onChange({ ...choice, until });
  };
  return (
    <>
      <TextField
        label={t('form.until')}
        help={t('form.untilHelp')}
        value={typed}
        onChange={type}
        error={wrong}
        autoFocus
      />
      <TextArea
        label={t('form.text')}
        optional
        value={choice.text ?? ''}
        onChange={(text) => onChange(withText(choice, text))}
      />
    </>
  );
}
