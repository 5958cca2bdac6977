import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import styles from './button.module.css';

interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly icon?: Icon | undefined;
  readonly small?: boolean | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A button that stays down: a view setting, never an act. */
export function ToggleButton({ children, icon: IconPart, small, isOn, onChange }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      isSelected={isOn}
      onChange={onChange}
      className={cx(styles.button, small && styles.small)}
    >
      {IconPart && <IconPart size={small ? 14 : 16} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaToggleButton>
  );
}
