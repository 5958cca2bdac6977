import { memo, useMemo } from 'react';
import type { CandidacyCounts } from '#renderer/data/api/candidacies.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { StatusTabs } from '#renderer/ui/choice/status-tabs.tsx';
import { type TabName, tabCount, tabNames, tabStatuses } from '../address/tabs.ts';
import { useWords } from '../words/words.ts';

interface StatusBarProps {
  readonly tab: TabName;
  readonly counts: CandidacyCounts;
  /** Stable. */
  readonly onTab: (tab: TabName) => void;
}

/** The states as tabs, each with how many it would show under the present filters. */
export const StatusBar = memo(function StatusBar({ tab, counts, onTab }: StatusBarProps) {
  const { t } = useWords();
  const tabs = useMemo(
    () =>
      tabNames.map((name) => {
        const [status] = tabStatuses[name];
        return { id: name, label: t(`tabs.${name}`), ...(status && candidacyLook(status)) };
      }),
    [t],
  );
  return (
    <StatusTabs
      label={t('tabs.label')}
      value={tab}
      onChange={onTab}
      tabs={tabs.map((one) => ({ ...one, count: tabCount(counts, one.id) }))}
    />
  );
});
