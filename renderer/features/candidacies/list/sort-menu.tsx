import { ArrowUpDown } from 'lucide-react';
import { memo } from 'react';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { type CandidacySearch, type SortName, sortNames } from '../address/candidacy-search.ts';
import { useWords } from '../words/words.ts';

interface SortMenuProps {
  readonly by: SortName;
  /** What the list works with at this moment. */
  readonly current: () => CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
}

/** The order of the list, also by what has no column in sight. The latest come first by the dates of what was done. */
export const SortMenu = memo(function SortMenu({ by, current, onSearchChange }: SortMenuProps) {
  const { t } = useWords();
  return (
    <Menu
      label={t('sort.label')}
      trigger={
        <Button small look="quiet" icon={ArrowUpDown} aria-label={`${t('sort.label')} : ${t(`sort.${by}`)}`}>
          {t(`sort.${by}`)}
        </Button>
      }
      lines={sortNames.map((sort) => ({
        id: sort,
        label: t(`sort.${sort}`),
        onChoose: () => {
          const { sort: _sort, descending: _descending, ...rest } = current();
          const latestFirst = sort === 'changed' || sort === 'submitted';
          onSearchChange({ ...rest, sort, ...(latestFirst ? { descending: true } : {}) });
        },
      }))}
    />
  );
});
