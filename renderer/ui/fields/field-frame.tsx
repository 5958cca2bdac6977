import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { cx } from '../lib/cx.ts';
import { useUiText } from '../ui-text.ts';
import styles from './field.module.css';

/** What every field says around its control. */
export interface FieldWords {
  readonly label: string;
  readonly help?: string | undefined;
  /** A whole sentence: what is wrong and what would be right. Marks the field. */
  readonly error?: string | undefined;
  /** Adds « facultatif » to the label; fields are needed otherwise. */
  readonly optional?: boolean | undefined;
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly hideLabel?: boolean | undefined;
}

/** Label above, control, then help or error: the inside of a React Aria field. */
export function FieldFrame(props: FieldWords & { readonly children: ReactNode }) {
  const { label, help, error, optional, hideLabel, children } = props;
  const text = useUiText();
  return (
    <>
      {!hideLabel && (
        <Label className={cx(styles.label)}>
          {label}
          {optional && <span className={cx(styles.optional)}>{text.optional}</span>}
        </Label>
      )}
      {children}
      {help && !error && (
        <Text slot="description" className={cx(styles.help)}>
          {help}
        </Text>
      )}
      {error && (
        <FieldError className={cx(styles.error)}>
          <CircleAlert size={13} strokeWidth={2} aria-hidden />
          {error}
        </FieldError>
      )}
    </>
  );
}
