import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import { Tip } from '../overlays/tip.tsx';
import styles from './button.module.css';

interface IconButtonProps extends Pick<AriaButtonProps, 'slot' | 'id' | 'excludeFromTabOrder'> {
  readonly ref?: Ref<HTMLButtonElement>;
  /** What it does: accessible name and tip. */
  readonly label: string;
  readonly icon: Icon;
  readonly small?: boolean | undefined;
  readonly shortcut?: string | undefined;
  readonly refusedBecause?: string | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** A button of one icon, for actions that come back on every row or bar; its word stands in the tip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon: IconPart, small, shortcut, refusedBecause, onPress, ...rest } = props;
  const refused = refusedBecause !== undefined;
  return (
    <Tip text={refused ? `${label} — ${refusedBecause}` : label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        {...(onPress && !refused ? { onPress } : {})}
        aria-label={label}
        className={cx(styles.button, styles.quiet, styles.square, small && styles.small)}
        render={(dom) => <button {...dom} {...(refused ? { 'aria-disabled': true } : {})} />}
      >
        <IconPart size={small ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Tip>
  );
}
