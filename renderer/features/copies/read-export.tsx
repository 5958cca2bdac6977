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
import type { ShellFile } from '#shared/shell/shell.ts';
import styles from './copies.module.css';
import { OpenedExport } from './opened-export.tsx';

/** « Lire un export »: a file, its passphrase, then what is in it. */
export function ReadExport({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('copies');
  const shell = useShell();
  const workspace = useWorkspace();
  const [file, setFile] = useState<ShellFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [content, setContent] = useState<UnsentContent | null>(null);
  if (content) return <OpenedExport content={content} onClose={onClose} />;
  const guarded = (work: () => Promise<void>) => {
    setPending(true);
    setFailure(null);
    work()
      .catch((thrown: unknown) => setFailure(toAppError(thrown)))
      .finally(() => setPending(false));
  };
  const choose = () =>
    guarded(async () => {
      const outcome = await shell.files.pick({ endings: ['.relais'], many: false });
      const [first] = outcome.kind === 'picked' ? outcome.files : [];
      if (first) setFile(first);
    });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (pending || !file || passphrase === '') return;
    guarded(async () => setContent(await workspace.exports.open(file.bytes, passphrase)));
  };
  const words = failure && describeError(failure);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('opened.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('opened.close')}</Button>
          {file && (
            <Button look="primary" pending={pending} onPress={() => submit()}>
              {pending ? t('opened.opening') : t('opened.open')}
            </Button>
          )}
        </>
      }
    >
      <form onSubmit={submit} noValidate className={cx(styles.form)}>
        <p>{t('opened.intro')}</p>
        {words && (
          <div role="alert">
            <Callout kind="refused" title={words.title}>
              {words.body}
            </Callout>
          </div>
        )}
        <div className={cx(styles.line)}>
          <Button look={file ? 'secondary' : 'primary'} autoFocus onPress={choose}>
            {t('opened.choose')}
          </Button>
          {file && (
            <p>
              {t('opened.file')} : {file.name}
            </p>
          )}
        </div>
        {file && (
          <TextField
            key={file.name}
            label={t('opened.passphrase')}
            type="password"
            autoComplete="off"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
            error={isChecked && passphrase === '' ? t('opened.missing') : undefined}
          />
        )}
      </form>
    </Dialog>
  );
}
