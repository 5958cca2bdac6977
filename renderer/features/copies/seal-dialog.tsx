import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsentContent } from '#renderer/data/api/exports.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { describeError } from '#renderer/text/describe-error.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import { type AppError, toAppError } from '#shared/errors/app-error.ts';
import styles from './copies.module.css';

interface SealDialogProps {
  readonly content: UnsentContent;
  readonly onClose: () => void;
  /** The file is on the disk, or the browser has it. */
  readonly onSaved: () => void;
}

const shortest = 8;

/** Takes unsent work away in a file: says what is in it, asks for a passphrase twice, hands the file over. */
export function SealDialog({ content, onClose, onSaved }: SealDialogProps) {
  const { t } = useTranslation('copies');
  const workspace = useWorkspace();
  const shell = useShell();
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const [isChecked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const faults = {
    passphrase: typed.passphrase.length < shortest ? t('seal.short') : undefined,
    again: typed.again !== typed.passphrase ? t('seal.differ') : undefined,
  };
  const save = async (): Promise<void> => {
    const bytes = await workspace.exports.seal(content, typed.passphrase);
    const { scope, person, madeAt } = content;
    const account = person.name.replaceAll(/[^a-z0-9.-]/gi, '_');
    const name = t('seal.file', { scope, person: account, day: madeAt.slice(0, 10) });
    const outcome = await shell.files.save({ name, type: 'application/octet-stream', bytes });
    if (outcome.kind === 'cancelled') setPending(false);
    else onSaved();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (pending || faults.passphrase !== undefined || faults.again !== undefined) return;
    setPending(true);
    setFailure(null);
    save().catch((thrown: unknown) => {
      setPending(false);
      setFailure(toAppError(thrown));
    });
  };
  const words = failure && describeError(failure);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('seal.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('seal.cancel')}</Button>
          <Button look="primary" pending={pending} onPress={() => submit()}>
            {pending ? t('seal.saving') : t('seal.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate className={cx(styles.form)}>
        {words && (
          <div role="alert">
            <Callout kind="refused" title={words.title}>
              {words.body}
            </Callout>
          </div>
        )}
        <p>{t('seal.body')}</p>
        <Callout kind="warning">{t('seal.warning')}</Callout>
        {(['passphrase', 'again'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`seal.${name}`)}
            type="password"
            autoComplete="new-password"
            autoFocus={name === 'passphrase'}
            value={typed[name]}
            onChange={(text) => setTyped((before) => ({ ...before, [name]: text }))}
            help={name === 'passphrase' ? t('seal.short') : undefined}
            error={isChecked ? faults[name] : undefined}
          />
        ))}
        {/* Enter in a field sends the form only where there is a button of it. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
