import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '../lib/cx.ts';
import styles from './float.module.css';

interface PopOverProps {
  /** The accessible name of what opens. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel that hangs on its button: settings of a view, a short form. Escape or a click beside closes it. */
export function PopOver({ label, trigger, children }: PopOverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className={cx(styles.float)} offset={4} placement="bottom start">
        <Dialog className={cx(styles.body)} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
