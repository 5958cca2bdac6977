import { Check, ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from '../lib/cx.ts';
import floatStyles from '../overlays/float.module.css';
import menuStyles from '../overlays/menu.module.css';
import { useUiText } from '../ui-text.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

/** One choice; `note` stands under the word. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
}

interface SelectProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few (up to about 40). For more, `ComboBox`. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, help, error, optional, hideLabel, choices, value, onChange, placeholder, isDisabled } =
    props;
  const text = useUiText();
  return (
    <AriaSelect
      className={cx(styles.field)}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? text.choose}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <FieldFrame label={label} help={help} error={error} optional={optional} hideLabel={hideLabel}>
        <Button className={cx(styles.input, styles.select)}>
          <SelectValue className={cx(styles.value)}>
            {({ isPlaceholder, selectedText, defaultChildren }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className={cx(floatStyles.float)} offset={4}>
        <ListBox className={cx(menuStyles.menu)} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(menuStyles.item)}>
              {({ isSelected }) => (
                <>
                  <span className={cx(menuStyles.check)}>
                    {isSelected && <Check size={14} aria-hidden />}
                  </span>
                  <span className={cx(menuStyles.label)}>
                    {choice.label}
                    {choice.note && <span className={cx(menuStyles.reason)}>{choice.note}</span>}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
