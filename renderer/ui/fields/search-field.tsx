import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import buttonStyles from '../actions/button.module.css';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** ↓ or Enter in the field: go on to the list that it filters. */
  readonly onLeave?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Filters the list beside it at each keystroke; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  autoFocus,
  onLeave,
  inputRef,
}: SearchFieldProps) {
  const text = useUiText();
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
      className={cx(styles.withIcon)}
      onKeyDown={(event) => {
        if (onLeave && (event.key === 'ArrowDown' || event.key === 'Enter')) {
          event.preventDefault();
          onLeave();
        }
      }}
    >
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <Input
        className={cx(styles.input, styles.search)}
        placeholder={placeholder ?? text.search}
        ref={inputRef}
      />
      {value !== '' && (
        <Button
          aria-label={text.clear}
          className={cx(
            styles.end,
            buttonStyles.button,
            buttonStyles.quiet,
            buttonStyles.square,
            buttonStyles.small,
          )}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
