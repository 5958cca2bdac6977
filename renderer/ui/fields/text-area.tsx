import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from '../lib/cx.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

interface TextAreaProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Several lines of text; grows with what is typed up to two fifths of the window. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    help,
    error,
    optional,
    hideLabel,
    value,
    onChange,
    onBlur,
    placeholder,
    autoFocus,
    isDisabled,
  } = props;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={!optional}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
      {...(onBlur ? { onBlur } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <FieldFrame label={label} help={help} error={error} optional={optional} hideLabel={hideLabel}>
        <AriaTextArea className={cx(styles.input, styles.area)} placeholder={placeholder ?? ''} />
      </FieldFrame>
    </AriaTextField>
  );
}
