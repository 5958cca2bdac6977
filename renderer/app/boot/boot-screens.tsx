import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LockScreen } from '#renderer/features/session/lock-screen.tsx';
import { ScopeChoice } from '#renderer/features/session/scope-choice.tsx';
import { SignInScreen } from '#renderer/features/session/sign-in-screen.tsx';
import { Button } from '#renderer/ui/actions/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { LoadingState } from '#renderer/ui/feedback/loading-state.tsx';
import { BrandMark } from '../frame/brand-mark.tsx';
import type { Boot } from './boot.ts';
import { BootFailure } from './boot-failure.tsx';
import { BootPage } from './boot-page.tsx';
import type { BootState, LockedState, OpenState } from './boot-state.ts';

/** The screen of each state before a workspace is open. */
export function BootScreens({
  boot,
  state,
}: {
  readonly boot: Boot;
  readonly state: Exclude<BootState, OpenState>;
}) {
  const { t } = useTranslation('app');
  switch (state.kind) {
    case 'starting':
      return (
        <BootPage>
          <LoadingState label={t('loading')} lines={3} />
        </BootPage>
      );
    case 'sign-in':
      return <SignInScreen status={state.status} mark={<BrandMark size={30} />} onSignIn={boot.signIn} />;
    case 'choose-scope':
      return (
        <ScopeChoice
          scopes={state.session.scopes}
          mark={<BrandMark size={30} />}
          onChoose={(name) => void boot.openScope(name)}
          onOther={() => void boot.signOut()}
        />
      );
    case 'already-open':
      return (
        <BootPage>
          <EmptyState
            icon={AppWindow}
            title={t('boot.alreadyOpen.title')}
            actions={
              <Button look="primary" autoFocus onPress={() => void boot.start()}>
                {t('boot.alreadyOpen.retry')}
              </Button>
            }
          >
            {t('boot.alreadyOpen.body')}
          </EmptyState>
        </BootPage>
      );
    case 'locked':
      return (
        <LockScreen
          mark={<BrandMark size={30} />}
          person={state.session.person}
          lock={state.lock}
          goesOn={state.behind !== null}
          unsent={state.unsent}
          demoPassword={demoPasswordOf(state)}
          onUnlock={boot.unlock}
          onForget={boot.forgetPassphrase}
          onSignOut={() => void boot.signOut()}
        />
      );
    case 'failed':
      return <BootFailure boot={boot} state={state} />;
  }
}

function demoPasswordOf({ status, session }: LockedState): string | null {
  const { name } = session.person;
  return status.demoAccounts.find((account) => account.name === name)?.password ?? null;
}
