import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { DescriptionList } from '#renderer/ui/content/description-list.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { useReport } from '#renderer/ui/feedback/report-context.ts';
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx';
import { Dialog } from '#renderer/ui/overlays/dialog.tsx';
import { SettingsSection } from './settings-section.tsx';

interface ThisCopyProps {
  /** As local names have it: `embedded` for the demo centre, else its address. */
  readonly centre: string;
  /** After the copy is gone: nothing is open any more. */
  readonly onWiped: () => void;
}

/** The copy of the scope on this machine, and how to remove it: the one act here that cannot be undone. */
export function ThisCopy({ centre, onWiped }: ThisCopyProps) {
  const { t } = useTranslation('settings');
  const workspace = useWorkspace();
  const report = useReport();
  const unsent = useLive((w) => w.sync.status().toSend, []);
  const campaign = useLive((w) => w.campaign()?.name, []);
  const [asking, setAsking] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const close = () => {
    setAsking(false);
    setUnderstood(false);
  };
  const names = { scope: campaign ?? workspace.scope, name: workspace.person.displayName };
  const blocked = unsent > 0 && !understood;
  return (
    <SettingsSection title={t('copy.title')}>
      <p>{t('copy.body', names)}</p>
      <DescriptionList
        facts={[{ term: t('copy.centre'), value: centre === 'embedded' ? t('copy.embedded') : centre }]}
      />
      <div>
        <Button onPress={() => setAsking(true)}>{t('copy.wipe')}</Button>
      </div>
      <Dialog
        isOpen={asking}
        onClose={close}
        role="alertdialog"
        title={t('copy.wipeTitle')}
        actions={
          <>
            <Button autoFocus onPress={close}>
              {t('copy.keep')}
            </Button>
            <Button
              look="danger"
              refusedBecause={blocked ? t('copy.wipeUnsent', { count: unsent }) : undefined}
              onPress={() => workspace.wipe({ force: understood }).then(onWiped, report)}
            >
              {t('copy.wipeConfirm')}
            </Button>
          </>
        }
      >
        <p>{t('copy.wipeBody', names)}</p>
        {unsent > 0 && (
          <>
            <Callout kind="refused">{t('copy.wipeUnsent', { count: unsent })}</Callout>
            <Checkbox isOn={understood} onChange={setUnderstood}>
              {t('copy.wipeForce')}
            </Checkbox>
          </>
        )}
      </Dialog>
    </SettingsSection>
  );
}
