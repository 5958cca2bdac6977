import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/react.ts';
import { StatusTabs } from '#renderer/ui/choice/status-tabs.tsx';
import { PageHeader } from '#renderer/ui/frame/page-header.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { AsideSection } from './aside-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { RefusedSection } from './refused-section.tsx';
import { SeatsSection } from './seats-section.tsx';
import { type SectionName, sectionNames } from './section-names.ts';
import { firstSection, sectionLooks } from './sections.ts';
import styles from './sending.module.css';
import { SendingContext, type SendingParts } from './sending-context.ts';
import { ValuesSection } from './values-section.tsx';
import { WaitingSection } from './waiting-section.tsx';

interface SendingScreenProps extends Omit<SendingParts, 'keepFocus'> {
  /** Absent: the screen opens where something needs a person. */
  readonly section: SectionName | undefined;
  readonly onSectionChange: (section: SectionName) => void;
}

const sections: Readonly<Record<SectionName, (props: { readonly total: number }) => React.JSX.Element>> = {
  waiting: WaitingSection,
  values: ValuesSection,
  decisions: DecisionsSection,
  seats: SeatsSection,
  refused: RefusedSection,
  aside: AsideSection,
};

/** « Envois et désaccords »: what is on its way, what does not agree, and what the centre did not take. */
export function SendingScreen(props: SendingScreenProps) {
  const { onOpenCandidacy, onOpenOffer, onUndo, onSectionChange } = props;
  const { t } = useTranslation('sending');
  const panel = useRef<HTMLDivElement>(null);
  const counts = useLive((workspace) => workspace.disputes.counts(), []);
  const ready = useLive((workspace) => workspace.ready(), []);
  // Chosen once there is something to choose by, and not again when it is settled.
  const [first, setFirst] = useState<SectionName>();
  useEffect(() => {
    if (ready) setFirst((known) => known ?? firstSection(counts));
  }, [ready, counts]);
  const shown = props.section ?? first ?? firstSection(counts);
  const keepFocus = useCallback(() => panel.current?.focus(), []);
  const parts = useMemo(
    () => ({ onOpenCandidacy, onOpenOffer, onUndo, keepFocus }),
    [onOpenCandidacy, onOpenOffer, onUndo, keepFocus],
  );
  const Shown = sections[shown];
  return (
    <SendingContext value={parts}>
      <div className={cx(styles.screen)}>
        <PageHeader title={t('title')} />
        <StatusTabs
          label={t('tabs.label')}
          controls="sending-panel"
          value={shown}
          onChange={onSectionChange}
          tabs={sectionNames.map((id) => ({
            id,
            label: t(`tabs.${id}`),
            count: counts[sectionLooks[id].count],
            icon: sectionLooks[id].icon,
            tone: sectionLooks[id].tone,
          }))}
        />
        <div
          id="sending-panel"
          role="tabpanel"
          aria-label={t(`tabs.${shown}`)}
          className={cx(styles.scroll)}
          ref={panel}
          tabIndex={-1}
        >
          <Shown key={shown} total={counts[sectionLooks[shown].count]} />
        </div>
      </div>
    </SendingContext>
  );
}
