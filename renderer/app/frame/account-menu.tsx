import { useRouter } from '@tanstack/react-router';
import { CircleUserRound, LogOut, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { SignOutDialog } from '#renderer/features/session/sign-out-dialog.tsx';
import { IconButton } from '#renderer/ui/actions/icon-button.tsx';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { useBoot } from '../boot/boot-context.ts';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation(['app', 'commands']);
  const router = useRouter();
  const { boot } = useBoot();
  const { person } = useWorkspace();
  const toSend = useLive((workspace) => workspace.sync.status().toSend, []);
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Menu
        label={t('account.label')}
        trigger={
          <IconButton
            label={`${person.displayName}, ${t(`account.${person.role}`)}`}
            icon={CircleUserRound}
          />
        }
        lines={[
          {
            id: 'settings',
            label: t('commands:settings'),
            icon: Settings2,
            onChoose: () => void router.navigate({ to: '/settings' }),
          },
          { id: 'sign-out', label: t('commands:signOut'), icon: LogOut, onChoose: () => setLeaving(true) },
        ]}
      />
      <SignOutDialog
        isOpen={leaving}
        unsent={toSend}
        onClose={() => setLeaving(false)}
        onSignOut={() => void boot.signOut()}
      />
    </>
  );
}
