import { CircleAlert, X } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { IconButton } from '../actions/icon-button.tsx';
import { cx } from '../lib/cx.ts';
import { useActiveOption } from '../lib/use-active-option.ts';
import floatStyles from '../overlays/float.module.css';
import { useUiText } from '../ui-text.ts';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';
import type { FieldWords } from './field-frame.tsx';
import { type SearchOptions, useOptions } from './use-options.ts';

/** One thing to choose. `aside` stands at the end of its line (a distance, a town). */
export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly aside?: ReactNode;
}

interface ComboBoxProps extends FieldWords {
  /** What is chosen, whole: the list it came from is long gone. */
  readonly value: ComboOption | null;
  readonly onChange: (option: ComboOption | null) => void;
  /** Stable between renders (`useCallback`). */
  readonly onSearch: SearchOptions;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** One of thousands, found by typing. The focus stays in the field; ↓ opens, Enter chooses, Escape gives the choice back. */
export function ComboBox(props: ComboBoxProps) {
  const { label, help, error, optional, hideLabel, value, onChange, onSearch, placeholder, autoFocus } =
    props;
  const text = useUiText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** What is being typed; `null` while the field shows the choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const { options, pending } = useOptions(onSearch, typed ?? '', isOpen);
  const option = useActiveOption(options.length, typed);
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (chosen: ComboOption | undefined) => {
    if (chosen === undefined) return;
    onChange(chosen);
    close();
  };
  return (
    <div className={cx(fieldStyles.field)}>
      <label htmlFor={id} className={cx(fieldStyles.label)} hidden={hideLabel}>
        {label}
        {optional && <span className={cx(fieldStyles.optional)}>{text.optional}</span>}
      </label>
      <div className={cx(styles.box)}>
        <input
          id={id}
          ref={input}
          className={cx(fieldStyles.input)}
          role="combobox"
          aria-label={hideLabel ? label : undefined}
          aria-expanded={isOpen}
          aria-controls={isOpen ? option.listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && options.length > 0 ? option.optionId(option.index) : undefined}
          aria-invalid={error !== undefined || undefined}
          aria-required={!optional}
          aria-describedby={error || help ? `${id}-words` : undefined}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed ?? value?.label ?? ''}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          // A press on an option does not take the focus: leaving the field means leaving the choice.
          onBlur={close}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (!isOpen) {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              setOpen(true);
            } else if (option.onKeyDown(event)) return;
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              if (!pending) choose(options[option.index]);
            } else if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              close();
            }
          }}
        />
        {value !== null && optional && (
          <span className={cx(styles.clear)}>
            <IconButton
              label={text.clear}
              icon={X}
              small
              onPress={() => {
                onChange(null);
                close();
                input.current?.focus();
              }}
            />
          </span>
        )}
        <Popover
          className={cx(floatStyles.float)}
          triggerRef={input}
          isOpen={isOpen}
          isNonModal
          offset={4}
          placement="bottom start"
          style={{ width: input.current?.offsetWidth, minWidth: 280 }}
          onOpenChange={(open) => !open && close()}
          // It hangs on the body: a region of its own, so that nothing stands outside the landmarks.
          render={(dom) => <div {...dom} role="region" aria-label={label} />}
        >
          <div id={option.listId} role="listbox" aria-label={label} className={cx(styles.list)}>
            {options.map((choice, index) => (
              <div
                key={choice.id}
                id={option.optionId(index)}
                role="option"
                aria-selected={index === option.index}
                className={cx(styles.option, index === option.index && styles.on)}
                onPointerMove={() => index !== option.index && option.setIndex(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(choice)}
              >
                <span className={cx(styles.words)}>
                  {choice.label}
                  {choice.note && <span className={cx(styles.note)}>{choice.note}</span>}
                </span>
                {choice.aside && <span className={cx(styles.aside)}>{choice.aside}</span>}
              </div>
            ))}
          </div>
          {options.length === 0 && (
            <p className={cx(styles.hint)}>{pending ? text.loading : text.noResult}</p>
          )}
        </Popover>
      </div>
      {(error || help) && (
        <span id={`${id}-words`} className={cx(error ? fieldStyles.error : fieldStyles.help)}>
          {error && <CircleAlert size={13} strokeWidth={2} aria-hidden />}
          {error ?? help}
        </span>
      )}
    </div>
  );
}
