import { LogIn } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import { toAppError } from '#shared/errors/app-error.ts';
import type { Person } from '#shared/shell/central-room.ts';
import styles from './session.module.css';
import { type SignInFailure, SignInFailureNote } from './sign-in-failure.tsx';

interface SessionEndedBannerProps {
  readonly person: Person;
  /** Rejects with an `AppError`. */
  readonly onSignIn: (password: string) => Promise<void>;
}

/** The session is over, the work is not: says so over the screen and lets the person sign in again in its place. */
export function SessionEndedBanner({ person, onSignIn }: SessionEndedBannerProps) {
  const { t } = useTranslation('session');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => leaveFocusInMain, []);
  return (
    <div className={cx(styles.banner)}>
      <Callout
        kind="warning"
        title={t('ended.title')}
        action={
          <Button icon={LogIn} small onPress={() => setOpen(true)}>
            {t('ended.action')}
          </Button>
        }
      >
        {t('ended.body')}
      </Callout>
      {isOpen && <AgainDialog person={person} onSignIn={onSignIn} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** The banner goes with its button, to which the dialog would have given the focus back. */
function leaveFocusInMain() {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, 100);
}

function AgainDialog({
  person,
  onSignIn,
  onClose,
}: SessionEndedBannerProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('session');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [pending, setPending] = useState(false);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (pending || password === '') return;
    setPending(true);
    onSignIn(password).then(onClose, (thrown: unknown) => {
      setPending(false);
      setFailure(toAppError(thrown));
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('ended.dialog', { name: person.displayName })}
      actions={
        <>
          <Button onPress={onClose}>{t('ended.cancel')}</Button>
          <Button look="primary" pending={pending} onPress={() => submit()}>
            {pending ? t('submitting') : t('submit')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} className={cx(styles.form)}>
        {failure && <SignInFailureNote failure={failure} />}
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={setPassword}
        />
      </form>
    </Dialog>
  );
}
