import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '#renderer/text/describe-error.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import { type AppError, toAppError } from '#shared/errors/app-error.ts';
import type { SetPassphraseInput } from '#shared/shell/lock-room.ts';
import styles from './settings.module.css';

export type PassphraseChange = 'set' | 'change' | 'remove';

interface PassphraseDialogProps {
  readonly change: PassphraseChange;
  /** Rejects with an `AppError`, worded here; on success the caller closes. */
  readonly onSave: (input: SetPassphraseInput) => Promise<void>;
  readonly onClose: () => void;
}

const shortest = 8;
type FieldName = 'current' | 'next' | 'again';

/** Chooses, changes or takes away the passphrase; a new one is typed twice. */
export function PassphraseDialog({ change, onSave, onClose }: PassphraseDialogProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [isChecked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const faults: { readonly [Name in FieldName]: string | undefined } = {
    current: change !== 'set' && typed.current === '' ? t('lock.missing') : undefined,
    next: change !== 'remove' && typed.next.length < shortest ? t('lock.short') : undefined,
    again: change !== 'remove' && typed.again !== typed.next ? t('lock.differ') : undefined,
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (pending || Object.values(faults).some((fault) => fault !== undefined)) return;
    setPending(true);
    setFailure(null);
    const current = change === 'set' ? null : typed.current;
    onSave({ current, next: change === 'remove' ? null : typed.next }).catch((thrown: unknown) => {
      setPending(false);
      setFailure(toAppError(thrown));
    });
  };
  const field = (name: FieldName, autoFocus: boolean) => (
    <TextField
      label={t(`lock.${name}`)}
      type="password"
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      autoFocus={autoFocus}
      value={typed[name]}
      onChange={(text) => setTyped((before) => ({ ...before, [name]: text }))}
      help={name === 'next' ? t('lock.short') : undefined}
      error={isChecked ? faults[name] : undefined}
    />
  );
  const words = failure && describeError(failure);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`lock.${change}Title`)}
      actions={
        <>
          <Button onPress={onClose}>{t('lock.cancel')}</Button>
          <Button look="primary" pending={pending} onPress={() => submit()}>
            {change === 'remove' ? t('lock.removeConfirm') : t('lock.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate className={cx(styles.body)}>
        {words && (
          <div role="alert">
            <Callout kind="refused" title={words.title}>
              {words.body}
            </Callout>
          </div>
        )}
        {change === 'remove' ? (
          <p>{t('lock.removeBody')}</p>
        ) : (
          <Callout kind="warning">{t('lock.warning')}</Callout>
        )}
        {change !== 'set' && field('current', true)}
        {change !== 'remove' && field('next', change === 'set')}
        {change !== 'remove' && field('again', false)}
      </form>
    </Dialog>
  );
}
