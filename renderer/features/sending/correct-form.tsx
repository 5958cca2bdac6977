import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './sending.module.css';
import { fieldWords } from './value-words.ts';

interface CorrectFormProps {
  /** As it was refused, by name of the field. */
  readonly texts: Readonly<Record<string, string>>;
  readonly pending: boolean;
  readonly onSend: (corrections: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** Longer texts, and those that may have lines, have room for them. */
const longNames = ['text', 'motivation', 'description'];

/** What was refused, to be typed anew and sent again; only what changed goes as a correction. */
export function CorrectForm({ texts, pending, onSend, onClose }: CorrectFormProps) {
  const { t } = useTranslation('sending');
  const [values, setValues] = useState(texts);
  const empty = Object.keys(texts).find((name) => (values[name] ?? '').trim() === '');
  const send = () => {
    if (pending || empty !== undefined) return;
    onSend(Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== texts[name])));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
  };
  return (
    // Escape and Ctrl+Enter are shortcuts of the buttons inside
    <div className={cx(styles.form)} onKeyDown={onKeyDown}>
      <p className={cx(styles.muted)}>{t('refused.correctHelp')}</p>
      {Object.keys(texts).map((name, at) => {
        const Field = longNames.includes(name) ? TextArea : TextField;
        return (
          <Field
            key={name}
            label={fieldWords(name, t)}
            autoFocus={at === 0}
            value={values[name] ?? ''}
            error={name === empty ? t('refused.empty') : undefined}
            onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        );
      })}
      <div className={cx(styles.actions)}>
        <Button
          small
          shortcut="$mod+Enter"
          pending={pending}
          refusedBecause={empty === undefined ? undefined : t('refused.empty')}
          onPress={send}
        >
          {t('refused.retry')}
        </Button>
        <Button small look="quiet" onPress={onClose}>
          {t('refused.keep')}
        </Button>
      </div>
    </div>
  );
}
