import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { useWords } from '../words/words.ts';
import { type Choosing, withText } from './choosing.ts';

/** A text: what is missing, a note, or a word that may be added. */
export function TextForm({ choice, onChange }: Choosing<'ask-completion' | 'note' | 'complete' | 'reopen'>) {
  const { t } = useWords();
  const shared = { value: choice.text ?? '', autoFocus: true } as const;
  switch (choice.kind) {
    case 'ask-completion':
    case 'note': {
      const asking = choice.kind === 'ask-completion';
      return (
        <TextArea
          {...shared}
          label={asking ? t('form.completionText') : t('form.note')}
          help={asking ? t('form.completionHelp') : t('form.noteHelp')}
          onChange={(text) => onChange({ ...choice, text })}
        />
      );
    }
    default:
      return (
        <TextArea
          {...shared}
          label={t('form.text')}
          optional
          onChange={(text) => onChange(withText(choice, text))}
        />
      );
  }
}
