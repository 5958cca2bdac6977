import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/actions/key-hint.tsx';
import { useAllCommands } from '#renderer/ui/commands/use-commands.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './settings.module.css';
import type { PreferencesProps, Shortcut } from './settings-screen.tsx';
import { SettingsSection } from './settings-section.tsx';

const moves = [
  ['ArrowDown', 'move'],
  ['Shift+ArrowDown', 'extend'],
  ['Space', 'toggle'],
  ['$mod+a', 'all'],
  ['Escape', 'none'],
  ['Enter', 'open'],
] as const;

/** Shortcuts: all of them in one table, and the switch for those of a single letter. */
export function Keyboard({
  preferences,
  onChange,
  shortcuts,
}: PreferencesProps & { readonly shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation('settings');
  const everywhere = useAllCommands().filter(
    ({ key, hidden, name }) => key !== undefined && (!hidden || name === 'app.palette'),
  );
  return (
    <SettingsSection title={t('keyboard.title')}>
      <Checkbox
        isOn={preferences.singleKeys}
        onChange={(singleKeys) => onChange({ singleKeys })}
        note={t('keyboard.singleNote')}
      >
        {t('keyboard.single')}
      </Checkbox>
      <table className={cx(styles.keys)}>
        <caption>{t('keyboard.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('keyboard.does')}</th>
            <th scope="col">{t('keyboard.key')}</th>
          </tr>
        </thead>
        <tbody>
          {everywhere.map(({ name, label, key }) => key && <Line key={name} label={label} keys={key} />)}
          {shortcuts.map(({ label, keys }) => (
            <Line key={keys} label={label} keys={keys} />
          ))}
          {moves.map(([key, word]) => (
            <Line key={key} label={t(`keyboard.${word}`)} keys={key} />
          ))}
        </tbody>
      </table>
    </SettingsSection>
  );
}

function Line({ label, keys }: { readonly label: string; readonly keys: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <KeyHint keys={keys} />
        <span className={cx(styles.silent)}>{keys.replace('$mod', 'Ctrl')}</span>
      </td>
    </tr>
  );
}
