import { Fingerprint, LockKeyholeOpen, LogOut } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { LonePage } from '#renderer/ui/frame/lone-page.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import type { Person } from '#shared/shell/central-room.ts';
import type { LockStatus, LockWay, UnlockInput } from '#shared/shell/lock-room.ts';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import styles from './session.module.css';
import { type SignInFailure, SignInFailureNote } from './sign-in-failure.tsx';
import { useWait } from './use-wait.ts';

interface LockScreenProps {
  readonly mark: ReactNode;
  readonly person: Person;
  readonly lock: LockStatus;
  /** A workspace is open behind it. */
  readonly goesOn: boolean;
  /** Acts that were not sent, as far as is known. */
  readonly unsent: number;
  /** Of a demo account, whose password is no secret. */
  readonly demoPassword: string | null;
  /** Rejects with an `AppError`; on success this screen goes away. */
  readonly onUnlock: (input: UnlockInput) => Promise<void>;
  readonly onForget: () => Promise<void>;
  readonly onSignOut: () => void;
}

/** In the place of everything: who locked it, and the ways back in. */
export function LockScreen(props: LockScreenProps) {
  const { mark, person, lock, goesOn, unsent, demoPassword, onUnlock, onForget, onSignOut } = props;
  const { t } = useTranslation(['session', 'app']);
  const [forgetting, setForgetting] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [wait, setWait] = useWait(lock.waitMs);
  const typed = lock.ways.find((way) => way !== 'system');
  const unlock = async (way: LockWay, text: string): Promise<void> => {
    setFailure(null);
    try {
      await onUnlock({ way, text });
    } catch (thrown) {
      const error = toAppError(thrown);
      setFailure(error);
      setWait(Number(error.details['waitMs'] ?? 0));
    }
  };
  return (
    <LonePage mark={mark} name={t('app:title')} title={t('lock.title')}>
      <p className={cx(styles.muted)}>
        {t('lock.who', { name: person.displayName })} {goesOn && t('lock.goesOn')}
      </p>
      {failure && <SignInFailureNote failure={failure} />}
      {typed === undefined ? (
        <LoadingState label={t('lock.title')} lines={1} />
      ) : (
        <UnlockForm key={typed} way={typed} wait={wait} demoPassword={demoPassword} onUnlock={unlock} />
      )}
      <div className={cx(styles.ways)}>
        {lock.ways.includes('system') && (
          <Button icon={Fingerprint} onPress={() => void unlock('system', '')}>
            {t('lock.system')}
          </Button>
        )}
        {lock.passphrase && (
          <Button look="quiet" onPress={() => setForgetting(true)}>
            {t('lock.forgotten')}
          </Button>
        )}
        <Button look="quiet" icon={LogOut} onPress={onSignOut}>
          {t('lock.signOut')}
        </Button>
      </div>
      {forgetting && (
        <ForgottenPassphrase unsent={unsent} onForget={onForget} onClose={() => setForgetting(false)} />
      )}
    </LonePage>
  );
}

interface UnlockFormProps extends Pick<LockScreenProps, 'demoPassword'> {
  readonly way: LockWay;
  /** Seconds until the next try is looked at. */
  readonly wait: number;
  readonly onUnlock: (way: LockWay, text: string) => Promise<void>;
}

function UnlockForm({ way, wait, demoPassword, onUnlock }: UnlockFormProps) {
  const { t } = useTranslation('session');
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (pending || text === '' || wait > 0) return;
    setPending(true);
    void onUnlock(way, text).finally(() => setPending(false));
  };
  const isDemo = way === 'password' && demoPassword !== null;
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate>
      <TextField
        label={t(way === 'passphrase' ? 'lock.passphrase' : 'lock.password')}
        help={isDemo ? t('lock.demo', { password: demoPassword }) : undefined}
        error={isChecked && text === '' ? t('lock.missing') : undefined}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={text}
        onChange={setText}
      />
      {wait > 0 && <p role="status">{t('lock.wait', { count: wait })}</p>}
      <div>
        <Button
          type="submit"
          look="primary"
          icon={LockKeyholeOpen}
          pending={pending}
          refusedBecause={wait > 0 ? t('lock.wait', { count: wait }) : undefined}
        >
          {pending ? t('lock.unlocking') : t('lock.unlock')}
        </Button>
      </div>
    </form>
  );
}
