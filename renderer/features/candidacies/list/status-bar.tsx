import { memo } from 'react';
import type { CandidacyCounts } from '#renderer/data/api/candidacies.ts';
import { candidacyLook } from '#renderer/text/candidacy-look.ts';
import { StatusTabs } from '#renderer/ui/choice/status-tabs.tsx';
import type { CandidacySearch } from '../address/candidacy-search.ts';
import { tabCount, tabNames, tabOf, tabStatuses } from '../address/tabs.ts';
import { useWords } from '../words/words.ts';

interface StatusBarProps {
  readonly search: CandidacySearch;
  readonly counts: CandidacyCounts;
  readonly onSearchChange: (search: CandidacySearch) => void;
}

/** The states as tabs, each with how many it would show under the present filters. */
export const StatusBar = memo(function StatusBar({ search, counts, onSearchChange }: StatusBarProps) {
  const { t } = useWords();
  const { statuses, ...others } = search;
  return (
    <StatusTabs
      label={t('tabs.label')}
      value={tabOf(statuses)}
      onChange={(tab) => onSearchChange(tab === 'all' ? others : { ...others, statuses: tabStatuses[tab] })}
      tabs={tabNames.map((name) => {
        const [status] = tabStatuses[name];
        return {
          id: name,
          label: t(`tabs.${name}`),
          count: tabCount(counts, name),
          ...(status && candidacyLook(status)),
        };
      })}
    />
  );
});
