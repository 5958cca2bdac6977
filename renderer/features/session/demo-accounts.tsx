import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { toAppError } from '#shared/errors/app-error.ts';
import type { DemoAccount, SignInInput } from '#shared/shell/central-room.ts';
import styles from './session.module.css';
import { type SignInFailure, SignInFailureNote } from './sign-in-failure.tsx';

interface DemoAccountsProps {
  readonly address: string;
  readonly accounts: readonly DemoAccount[];
  readonly onSignIn: (input: SignInInput) => Promise<void>;
}

const words = ['coordinator', 'school', 'teacher', 'partner'] as const;

/** `scope:2026-59:school:0590002G` → `school`. */
function roleWord(roles: readonly string[]): (typeof words)[number] | 'facilitator' {
  const work = new Set(roles.map((role) => role.split(':')[2]));
  return words.find((word) => work.has(word)) ?? 'facilitator';
}

/** The accounts of the demo centre, whose passwords are no secret: one press and one is in. */
export function DemoAccounts({ address, accounts, onSignIn }: DemoAccountsProps) {
  const { t } = useTranslation('session');
  const [entering, setEntering] = useState<string | null>(null);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const enter = ({ name, password }: DemoAccount) => {
    if (entering !== null) return;
    setEntering(name);
    setFailure(null);
    onSignIn({ address, name, password, stay: true }).catch((thrown: unknown) => {
      setEntering(null);
      setFailure(toAppError(thrown));
    });
  };
  return (
    <section className={cx(styles.demo)} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className={cx(styles.muted)}>{t('demo.body')}</p>
      {failure && <SignInFailureNote failure={failure} />}
      <ul className={cx(styles.accounts)}>
        {accounts.map((account, index) => (
          <li key={account.name}>
            <Button
              look={index === 0 ? 'primary' : 'secondary'}
              icon={LogIn}
              autoFocus={index === 0}
              pending={entering === account.name}
              onPress={() => enter(account)}
            >
              {t('demo.enter', { name: account.displayName })}
              <span className={cx(styles.role)}>{t(`demo.${roleWord(account.roles)}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
