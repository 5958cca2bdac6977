import { ArrowUpDown } from 'lucide-react';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Menu } from '#renderer/ui/overlays/menu.tsx';
import { type CandidacySearch, sortNames } from '../address/candidacy-search.ts';
import { sortOfSearch } from '../address/filter-of-search.ts';
import { useWords } from '../words/words.ts';

interface SortMenuProps {
  readonly search: CandidacySearch;
  readonly onSearchChange: (search: CandidacySearch) => void;
}

/** The order of the list, also by what has no column in sight. The latest come first by the dates of what was done. */
export function SortMenu({ search, onSearchChange }: SortMenuProps) {
  const { t } = useWords();
  const { sort: _sort, descending: _descending, ...rest } = search;
  return (
    <Menu
      label={t('sort.label')}
      trigger={
        <Button
          small
          look="quiet"
          icon={ArrowUpDown}
          aria-label={`${t('sort.label')} : ${t(`sort.${sortOfSearch(search).by}`)}`}
        >
          {t(`sort.${sortOfSearch(search).by}`)}
        </Button>
      }
      lines={sortNames.map((sort) => ({
        id: sort,
        label: t(`sort.${sort}`),
        onChoose: () => {
          const latestFirst = sort === 'changed' || sort === 'submitted';
          onSearchChange({ ...rest, sort, ...(latestFirst ? { descending: true } : {}) });
        },
      }))}
    />
  );
}
