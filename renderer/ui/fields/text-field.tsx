import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from '../lib/cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  readonly autoComplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    help,
    error,
    optional,
    hideLabel,
    placeholder,
    inputRef,
    isDisabled,
    autoFocus,
    maxLength,
    ...rest
  } = props;
  const { value, onChange, onBlur, type = 'text', autoComplete, name } = rest;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={!optional}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      {...(autoComplete ? { autoComplete } : {})}
      {...(name ? { name } : {})}
      {...(maxLength ? { maxLength } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
      autoFocus={autoFocus ?? false}
    >
      <FieldFrame label={label} help={help} error={error} optional={optional} hideLabel={hideLabel}>
        <Input className={cx(styles.input)} placeholder={placeholder ?? ''} ref={inputRef} />
      </FieldFrame>
    </AriaTextField>
  );
}
