import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { Keyboard } from './keyboard.tsx';
import { Locking } from './locking.tsx';
import type { Preferences } from './preferences.ts';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** What the parts that change how Relais shows itself are given. */
export interface PreferencesProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** A key of another screen, for the table of all of them. */
export interface Shortcut {
  readonly label: string;
  readonly keys: string;
}

interface SettingsScreenProps extends PreferencesProps {
  readonly shortcuts: readonly Shortcut[];
  /** What is on this machine, of another feature. */
  readonly copies: ReactNode;
  readonly onLock: () => void;
}

/** « Réglages »: how this machine shows Relais, the copy on it, and what runs. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { preferences, onChange, copies, shortcuts, onLock } = props;
  const { t } = useTranslation(['settings', 'copies']);
  return (
    <div className={cx(styles.screen)}>
      <PageHeader title={t('title')} />
      <div className={cx(styles.sections)}>
        <Appearance preferences={preferences} onChange={onChange} />
        <Keyboard preferences={preferences} onChange={onChange} shortcuts={shortcuts} />
        <Locking preferences={preferences} onChange={onChange} onLock={onLock} />
        <SettingsSection title={t('copies:title')}>{copies}</SettingsSection>
        <About />
      </div>
    </div>
  );
}
