import { Check, ChevronDown } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { foldText } from '#shared/lib/fold-text.ts';
import { Button } from '../actions/button.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { cx } from '../lib/cx.ts';
import { PopOver } from '../overlays/pop-over.tsx';
import { useUiText } from '../ui-text.ts';
import { type Filter, filterSummary } from './filter.ts';
import styles from './filters.module.css';

/** More options than this get a search field over them; more than `mostShown` are reached by typing only. */
const searchFrom = 9;
const mostShown = 300;

interface FilterChipProps {
  readonly filter: Filter;
  readonly onChange: (filterId: string, chosen: readonly string[]) => void;
}

/** One filter: the chip says what it keeps, its panel lists the values with how many each would leave. */
export const FilterChip = memo(function FilterChip({ filter, onChange }: FilterChipProps) {
  const on = filter.chosen.length > 0;
  return (
    <PopOver
      flush
      label={filter.label}
      trigger={
        <AriaButton
          className={cx(styles.chip, on && styles.on)}
          aria-label={on ? `${filter.label} : ${filterSummary(filter)}` : filter.label}
        >
          <span className={cx(styles.value)}>{filterSummary(filter)}</span>
          <ChevronDown size={13} aria-hidden />
        </AriaButton>
      }
    >
      {(close) => <FilterPanel filter={filter} onChange={onChange} onClose={close} />}
    </PopOver>
  );
});

function FilterPanel({ filter, onChange, onClose }: FilterChipProps & { readonly onClose: () => void }) {
  const text = useUiText();
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed);
  const shown = filter.options
    .filter((option) => foldText(option.label).includes(wanted))
    .slice(0, mostShown);
  const searchable = filter.options.length >= searchFrom;
  return (
    <div className={cx(styles.panel)}>
      {searchable && (
        <div className={cx(styles.search)}>
          <SearchField label={text.search} value={typed} onChange={setTyped} autoFocus />
        </div>
      )}
      <ListBox
        aria-label={filter.label}
        className={cx(styles.options)}
        items={shown}
        selectionMode="multiple"
        autoFocus={!searchable}
        escapeKeyBehavior="none"
        selectedKeys={filter.chosen}
        onSelectionChange={(keys) => {
          const hidden = filter.chosen.filter((id) => !shown.some((option) => option.id === id));
          onChange(filter.id, [
            ...hidden,
            ...(keys === 'all'
              ? shown.map((option) => option.id)
              : [...keys].map(String).filter((id) => !hidden.includes(id))),
          ]);
        }}
        renderEmptyState={() => <p className={cx(styles.none)}>{text.noResult}</p>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
            {({ isSelected }) => (
              <>
                <span className={cx(styles.tick)}>
                  {isSelected && <Check size={11} strokeWidth={3.2} aria-hidden />}
                </span>
                <span className={cx(styles.word)}>{option.label}</span>
                {option.count !== undefined && (
                  <span className={cx(styles.count)}>{text.number(option.count)}</span>
                )}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      <div className={cx(styles.foot)}>
        <Button look="quiet" small onPress={() => onChange(filter.id, [])}>
          {text.clear}
        </Button>
        <Button look="quiet" small onPress={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}
