import { FilterX } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../actions/button.tsx';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import type { Filter } from './filter.ts';
import { FilterChip } from './filter-chip.tsx';
import styles from './filters.module.css';

interface FilterChipsProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly onChange: (filterId: string, chosen: readonly string[]) => void;
  /** Lets go of all filters at once. */
  readonly onClear: () => void;
}

/** A list's filters in a row: each chip says what it keeps and opens its values. */
export const FilterChips = memo(function FilterChips({
  label,
  filters,
  onChange,
  onClear,
}: FilterChipsProps) {
  const text = useUiText();
  const active = filters.some((filter) => filter.chosen.length > 0);
  return (
    <div role="group" aria-label={label} className={cx(styles.chips)}>
      {filters.map((filter) => (
        <FilterChip key={filter.id} filter={filter} onChange={onChange} />
      ))}
      {active && (
        <Button look="quiet" small icon={FilterX} onPress={onClear}>
          {text.clear}
        </Button>
      )}
    </div>
  );
});
