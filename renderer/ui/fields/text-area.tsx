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
  /** Characters taken at most; what is over is left out, which `tooLong` says. */
  readonly maxLength?: number | undefined;
  /** A whole sentence, shown once the field is full. */
  readonly tooLong?: string | undefined;
}

/** Characters from which the field keeps its height: growing with a book costs the browser seconds a letter. */
const longText = 5_000;

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
    maxLength,
    tooLong,
  } = props;
  const isFull = maxLength !== undefined && value.length >= maxLength;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={(text) => onChange(maxLength === undefined ? text : text.slice(0, maxLength))}
      isInvalid={error !== undefined}
      isDisabled={isDisabled ?? false}
      isRequired={!optional}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
      {...(onBlur ? { onBlur } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <FieldFrame
        label={label}
        help={isFull ? tooLong : help}
        error={error}
        optional={optional}
        hideLabel={hideLabel}
      >
        <AriaTextArea
          className={cx(styles.input, styles.area, value.length > longText && styles.longArea)}
          placeholder={placeholder ?? ''}
          {...(maxLength === undefined ? {} : { maxLength })}
          spellCheck={value.length <= longText}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
