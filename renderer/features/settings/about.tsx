import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '#renderer/shell/use-shell.tsx';
import { Button } from '#renderer/ui/actions/button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import type { AppInfo, UpdateStatus } from '#shared/shell/shell.ts';
import { SettingsSection } from './settings-section.tsx';

/** Which Relais this is, on what, and whether it is up to date. */
export function About() {
  const { t } = useTranslation('settings');
  const shell = useShell();
  const report = useReport();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [updates, setUpdates] = useState<UpdateStatus | null>(null);
  useEffect(() => {
    shell.app.info().then(setInfo, report);
    shell.updates.status().then(setUpdates, report);
  }, [shell, report]);
  return (
    <SettingsSection title={t('about.title')}>
      <DescriptionList
        facts={[
          { term: t('about.version'), value: info && `${info.name} ${info.version}` },
          { term: t('about.runtime'), value: info?.runtime },
          { term: t('about.system'), value: info?.system },
          { term: t('about.updates'), value: updates && updateWords(updates) },
        ]}
      />
      {updates?.kind === 'ready' && (
        <div>
          <Button look="primary" onPress={() => void shell.updates.install().then(setUpdates, report)}>
            {t('about.install')}
          </Button>
        </div>
      )}
    </SettingsSection>
  );

  function updateWords(status: UpdateStatus): string {
    switch (status.kind) {
      case 'unmanaged':
      case 'current':
        return t(`about.${status.kind}`);
      case 'downloading':
        return t('about.downloading', { version: status.version, percent: Math.round(status.percent) });
      case 'ready':
      case 'installing':
        return t(`about.${status.kind}`, { version: status.version });
      case 'unknown':
        return t(`about.${status.because}`);
    }
  }
}
