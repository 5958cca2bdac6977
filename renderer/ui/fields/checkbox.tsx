import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { cx } from '../lib/cx.ts';
import styles from './check.module.css';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Some, not all. */
  readonly isMixed?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly note?: string | undefined;
}

/** Yes or no, with its words beside it. */
export function Checkbox({ children, isOn, onChange, isMixed, isDisabled, note }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={cx(styles.line)}
      isSelected={isOn}
      onChange={onChange}
      isIndeterminate={isMixed ?? false}
      isDisabled={isDisabled ?? false}
    >
      <span className={cx(styles.box)}>
        {isMixed ? (
          <Minus size={12} strokeWidth={3} aria-hidden />
        ) : (
          isOn && <Check size={12} strokeWidth={3} aria-hidden />
        )}
      </span>
      <span>
        {children}
        {note && <span className={cx(styles.note)}>{note}</span>}
      </span>
    </AriaCheckbox>
  );
}
