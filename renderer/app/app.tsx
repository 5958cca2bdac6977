import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkspaceContext } from '#renderer/data/react.ts';
import type { PreferencesStore } from '#renderer/features/settings/preferences-store.ts';
import type { OpenedShell } from '#renderer/shell/open-shell.ts';
import { ShellProvider } from '#renderer/shell/use-shell.tsx';
import { useUiWords } from '#renderer/text/ui-text.ts';
import { CommandsProvider } from '#renderer/ui/commands/commands-provider.tsx';
import { ReportContext } from '#renderer/ui/feedback/report-context.ts';
import { ToastContext } from '#renderer/ui/feedback/toast-context.ts';
import { createToasts } from '#renderer/ui/feedback/toast-queue.ts';
import { ToastRegion } from '#renderer/ui/feedback/toast-region.tsx';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import type { Boot } from './boot/boot.ts';
import { BootContext } from './boot/boot-context.ts';
import { BootScreens } from './boot/boot-screens.tsx';
import { Work } from './boot/work.tsx';
import { RootBoundary } from './errors/root-boundary.tsx';
import { usePresenter } from './errors/use-presenter.ts';
import { useIdleLock } from './lock/use-idle-lock.ts';
import { PreferencesProvider, usePreferences } from './preferences-context.tsx';
import type { createAppRouter } from './router/router.ts';

interface AppProps {
  readonly boot: Boot;
  readonly router: ReturnType<typeof createAppRouter>;
  readonly preferences: PreferencesStore;
  readonly opened: OpenedShell;
}

/** Everything below one root: the words, the shell, the preferences, and then whatever the boot has come to. */
export function App({ boot, router, preferences, opened }: AppProps) {
  const { i18n } = useTranslation();
  const words = useUiWords();
  return (
    <RootBoundary>
      <UiProvider locale={i18n.language === 'en' ? 'en-GB' : 'fr-FR'} text={words}>
        <PreferencesProvider store={preferences}>
          <ShellProvider opened={opened}>
            <Body boot={boot} router={router} />
          </ShellProvider>
        </PreferencesProvider>
      </UiProvider>
    </RootBoundary>
  );
}

function Body({ boot, router }: Pick<AppProps, 'boot' | 'router'>) {
  const state = useSyncExternalStore(boot.subscribe, boot.state);
  const [toasts] = useState(() => createToasts());
  const [{ singleKeys }] = usePreferences();
  const report = usePresenter(toasts);
  const isLocked = state.kind === 'locked';
  const isOpen = state.kind === 'open';
  useEffect(() => {
    // What a toast or the title said of the work goes with it: the next person at this screen may be another.
    if (isOpen) return;
    toasts.clear();
    document.title = 'Relais';
  }, [isOpen, toasts]);
  return (
    <ToastContext value={toasts}>
      <ReportContext value={report}>
        <CommandsProvider
          singleKeys={singleKeys}
          onRefused={({ label, refusedBecause }) =>
            toasts.show({ text: label, body: refusedBecause, tone: 'danger' })
          }
        >
          {state.kind === 'open' ? (
            <BootContext value={{ boot, open: state }}>
              <IdleLock lock={boot.lock} />
              <WorkspaceContext value={state.workspace}>
                <Work boot={boot} open={state}>
                  <RouterProvider router={router} key={state.scope} />
                </Work>
              </WorkspaceContext>
            </BootContext>
          ) : (
            <BootScreens boot={boot} state={state} />
          )}
          {!isLocked && <ToastRegion />}
        </CommandsProvider>
      </ReportContext>
    </ToastContext>
  );
}

/** Only while something is open: a locked page has nothing to lock. */
function IdleLock({ lock }: { readonly lock: () => void }) {
  const [{ lockAfter }] = usePreferences();
  useIdleLock(lockAfter, lock);
  return null;
}
