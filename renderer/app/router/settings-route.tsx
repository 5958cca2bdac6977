import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { candidacyCommands } from '#renderer/features/candidacies/commands/table.ts';
import { Copies } from '#renderer/features/copies/copies.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { useBoot } from '../boot/boot-context.ts';
import { usePreferences } from '../preferences-context.tsx';

/** « Réglages »: of this machine, and of the copies on it. */
export function SettingsRoute() {
  const { boot, open } = useBoot();
  const [preferences, prefer] = usePreferences();
  const { t } = useTranslation('commands');
  const shortcuts = candidacyCommands.flatMap(({ kind, key }) =>
    key === undefined ? [] : [{ label: t(`candidacy.${kind}`), keys: key }],
  );
  const unsentOf = useCallback((scope: string) => boot.unsentOf(scope), [boot]);
  return (
    <SettingsScreen
      preferences={preferences}
      onChange={prefer}
      shortcuts={shortcuts}
      copies={<Copies centre={open.session.centre} unsentOf={unsentOf} onErase={boot.removeCopy} />}
      onLock={boot.lock}
    />
  );
}
