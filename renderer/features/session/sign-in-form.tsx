import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import type { SignInInput } from '#shared/shell/central-room.ts';
import styles from './session.module.css';
import { type SignInFailure, SignInFailureNote } from './sign-in-failure.tsx';

interface SignInFormProps {
  readonly address: string | null;
  readonly onSignIn: (input: SignInInput) => Promise<void>;
}

type FieldName = 'address' | 'name' | 'password';

/** Address, name, password. What is missing is said at its field, what the centre answers above. */
export function SignInForm({ address, onSignIn }: SignInFormProps) {
  const { t } = useTranslation('session');
  const [typed, setTyped] = useState({ address: address ?? '', name: '', password: '' });
  const [stay, setStay] = useState(true);
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const missing = (field: FieldName) => checked && typed[field].trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (pending || Object.values(typed).some((text) => text.trim() === '')) return;
    setPending(true);
    setFailure(null);
    onSignIn({
      address: typed.address.trim(),
      name: typed.name.trim(),
      password: typed.password,
      stay,
    }).catch((thrown: unknown) => {
      setPending(false);
      setFailure(toAppError(thrown));
    });
  };
  const field = (name: FieldName) => ({
    label: t(name),
    value: typed[name],
    onChange: (text: string) => setTyped((before) => ({ ...before, [name]: text })),
    error: missing(name) ? t(`missing.${name}`) : undefined,
  });
  return (
    <form className={cx(styles.form)} onSubmit={submit} noValidate>
      {failure && <SignInFailureNote failure={failure} />}
      <TextField
        {...field('address')}
        type="url"
        autoComplete="url"
        help={t('addressHelp')}
        autoFocus={!address}
      />
      <TextField {...field('name')} autoComplete="username" autoFocus={address !== null} />
      <TextField {...field('password')} type="password" autoComplete="current-password" />
      <Checkbox isOn={stay} onChange={setStay} note={t('stayNote')}>
        {t('stay')}
      </Checkbox>
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {pending ? t('submitting') : t('submit')}
        </Button>
      </div>
    </form>
  );
}
