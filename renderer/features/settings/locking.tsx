import { KeyRound, LockKeyhole } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { Button } from '#renderer/ui/actions/button.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { useToasts } from '#renderer/ui/feedback/toast-context.ts';
import { Select } from '#renderer/ui/fields/select.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { LockStatus } from '#shared/shell/lock-room.ts';
import { type PassphraseChange, PassphraseDialog } from './passphrase-dialog.tsx';
import { lockDelays } from './preferences.ts';
import styles from './settings.module.css';
import type { PreferencesProps } from './settings-screen.tsx';
import { SettingsSection } from './settings-section.tsx';

/** After how long the screen is covered, and what opens it. */
export function Locking({
  preferences,
  onChange,
  onLock,
}: PreferencesProps & { readonly onLock: () => void }) {
  const { t } = useTranslation('settings');
  const shell = useShell();
  const report = useReport();
  const toasts = useToasts();
  const [status, setStatus] = useState<LockStatus | null>(null);
  const [change, setChange] = useState<PassphraseChange | null>(null);
  useEffect(() => void shell.lock.status().then(setStatus, report), [shell, report]);
  return (
    <SettingsSection title={t('lock.title')}>
      <Select
        label={t('lock.after')}
        help={t('lock.afterHelp')}
        value={String(preferences.lockAfter)}
        onChange={(minutes) => onChange({ lockAfter: Number(minutes) })}
        choices={lockDelays.map((count) => ({ id: String(count), label: t('lock.minutes', { count }) }))}
      />
      <div>
        <Button icon={LockKeyhole} onPress={onLock}>
          {t('lock.now')}
        </Button>
      </div>
      {status && (
        <>
          <p>
            {status.passphrase ? t('lock.isSet') : t('lock.isNotSet')} {!status.passphrase && t('lock.with')}
          </p>
          <div className={cx(styles.line)}>
            <Button icon={KeyRound} onPress={() => setChange(status.passphrase ? 'change' : 'set')}>
              {status.passphrase ? t('lock.change') : t('lock.set')}
            </Button>
            {status.passphrase && <Button onPress={() => setChange('remove')}>{t('lock.remove')}</Button>}
          </div>
        </>
      )}
      {change && (
        <PassphraseDialog
          change={change}
          onClose={() => setChange(null)}
          onSave={async (input) => {
            setStatus(await shell.lock.setPassphrase(input));
            setChange(null);
            toasts.show({ text: change === 'remove' ? t('lock.removed') : t('lock.done') });
          }}
        />
      )}
    </SettingsSection>
  );
}
