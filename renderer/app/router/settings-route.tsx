import { useTranslation } from 'react-i18next';
import { candidacyCommands } from '#renderer/features/candidacies/commands/table.ts';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { useBoot } from '../boot/boot-context.ts';
import { usePreferences } from '../preferences-context.tsx';

/** « Réglages »: of this machine, and of the copy on it. */
export function SettingsRoute() {
  const { boot, open } = useBoot();
  const [preferences, prefer] = usePreferences();
  const { t } = useTranslation('commands');
  const shortcuts = candidacyCommands.flatMap(({ kind, key }) =>
    key === undefined ? [] : [{ label: t(`candidacy.${kind}`), keys: key }],
  );
  return (
    <SettingsScreen
      preferences={preferences}
      onChange={prefer}
      shortcuts={shortcuts}
      centre={open.session.centre}
      onLock={boot.lock}
      onWiped={() => void boot.signOut()}
    />
  );
}
