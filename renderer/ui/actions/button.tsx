import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import { Tip } from '../overlays/tip.tsx';
import styles from './button.module.css';
import { KeyHint } from './key-hint.tsx';

/** `primary` once a screen; `danger` only in a dialog about what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Pick<AriaButtonProps, 'autoFocus' | 'type' | 'slot' | 'aria-label' | 'aria-describedby' | 'id'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
  readonly icon?: Icon | undefined;
  readonly look?: ButtonLook | undefined;
  readonly small?: boolean | undefined;
  /** The shortcut that does the same, in tinykeys notation, e.g. `t` or `$mod+n`. */
  readonly shortcut?: string | undefined;
  /** A whole sentence. The button stays reachable, does nothing and says why. */
  readonly refusedBecause?: string | undefined;
  /** Something under way: the button keeps its place and does nothing. */
  readonly pending?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** A button with a word on it. */
export function Button(props: ButtonProps) {
  const {
    children,
    icon: IconPart,
    look = 'secondary',
    small,
    shortcut,
    refusedBecause,
    pending,
    onPress,
    ...rest
  } = props;
  const refused = refusedBecause !== undefined;
  const button = (
    <AriaButton
      {...rest}
      {...(onPress && !refused ? { onPress } : {})}
      {...(refused ? { type: 'button' as const } : {})}
      isPending={pending ?? false}
      className={cx(styles.button, styles[look], small && styles.small, pending && styles.pending)}
      render={(dom) => <button {...dom} {...(refused ? { 'aria-disabled': true } : {})} />}
    >
      {IconPart && (
        <IconPart size={small ? 14 : 16} strokeWidth={1.75} className={cx(styles.icon)} aria-hidden />
      )}
      {children}
      {shortcut && <KeyHint keys={shortcut} quiet={look !== 'primary'} />}
    </AriaButton>
  );
  return refused ? <Tip text={refusedBecause}>{button}</Tip> : button;
}
