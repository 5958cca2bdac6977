import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/actions/button.tsx';
import { LonePage } from '#renderer/ui/frame/lone-page.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CentralStatus, SignInInput } from '#shared/shell/central-room.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import styles from './session.module.css';
import { SignInForm } from './sign-in-form.tsx';

interface SignInScreenProps {
  readonly status: CentralStatus;
  readonly mark: ReactNode;
  /** Rejects with an `AppError`, worded here; on success this screen goes away. */
  readonly onSignIn: (input: SignInInput) => Promise<void>;
}

/** The first screen: who are you, at which centre. On the demo centre, its accounts by one press. */
export function SignInScreen({ status, mark, onSignIn }: SignInScreenProps) {
  const { t } = useTranslation(['session', 'app']);
  const { embedded, demoAccounts, address } = status;
  const isDemo = embedded && demoAccounts.length > 0 && address !== null;
  const [other, setOther] = useState(!isDemo);
  return (
    <LonePage mark={mark} name={t('app:title')} title={t('title')}>
      <p className={cx(styles.muted)}>{t('intro')}</p>
      {isDemo && <DemoAccounts address={address} accounts={demoAccounts} onSignIn={onSignIn} />}
      {other ? (
        <SignInForm address={isDemo ? null : address} onSignIn={onSignIn} />
      ) : (
        <div>
          <Button look="quiet" onPress={() => setOther(true)}>
            {t('demo.other')}
          </Button>
        </div>
      )}
    </LonePage>
  );
}
