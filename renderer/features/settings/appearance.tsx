import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage } from '#renderer/text/i18n.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx';
import type { PreferencesProps } from './settings-screen.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Theme, density and language; each is seen at once. */
export function Appearance({ preferences, onChange }: PreferencesProps) {
  const { t } = useTranslation(['settings', 'common']);
  const report = useReport();
  return (
    <SettingsSection title={t('appearance')}>
      <RadioGroup
        label={t('common:theme.label')}
        value={preferences.theme}
        onChange={(theme) => onChange({ theme })}
        choices={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`common:theme.${id}`) }))}
      />
      <RadioGroup
        label={t('common:density.label')}
        value={preferences.density}
        onChange={(density) => onChange({ density })}
        choices={(['compact', 'normal', 'roomy'] as const).map((id) => ({
          id,
          label: t(`common:density.${id}`),
        }))}
      />
      <RadioGroup
        label={t('common:language.label')}
        help={t('languageNote')}
        value={currentLanguage()}
        onChange={(language) => void changeLanguage(language).catch(report)}
        choices={(['fr', 'en'] as const).map((id) => ({ id, label: t(`common:language.${id}`) }))}
      />
    </SettingsSection>
  );
}
