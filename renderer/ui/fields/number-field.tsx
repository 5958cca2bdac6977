import { type KeyboardEvent, useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { clampNumber, readNumber } from './number-input.ts';

interface NumberFieldProps extends FieldWords {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly isDisabled?: boolean | undefined;
}

/**
 * A number, typed the French or the English way; ↑ and ↓ step.
 * Not React Aria's own: its announcer sets `innerHTML`, which `require-trusted-types-for` refuses.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, help, error, optional, hideLabel, value, onChange, min, max, step = 1, isDisabled } = props;
  const text = useUiText();
  const [typed, setTyped] = useState(value === null ? '' : text.number(value));
  useEffect(() => {
    setTyped((now) => (readNumber(now) === value ? now : value === null ? '' : text.number(value)));
  }, [value, text]);

  const stepBy = (event: KeyboardEvent, by: number) => {
    event.preventDefault();
    onChange(clampNumber((value ?? 0) + by, min, max));
  };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={typed}
      inputMode="decimal"
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={!optional}
      validationBehavior="aria"
      onChange={(next) => {
        setTyped(next);
        onChange(readNumber(next));
      }}
      onBlur={() => {
        const read = readNumber(typed);
        const kept = read === null ? null : clampNumber(read, min, max);
        onChange(kept);
        setTyped(kept === null ? '' : text.number(kept));
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') stepBy(event, step);
        if (event.key === 'ArrowDown') stepBy(event, -step);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <FieldFrame label={label} help={help} error={error} optional={optional} hideLabel={hideLabel}>
        <Input className={cx(styles.input, styles.number)} />
      </FieldFrame>
    </AriaTextField>
  );
}
