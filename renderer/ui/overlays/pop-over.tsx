import { type ReactNode, useContext } from 'react';
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '../lib/cx.ts';
import styles from './float.module.css';

interface PopOverProps {
  /** The accessible name of what opens. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Without room around it: the content draws to the edge. */
  readonly flush?: boolean | undefined;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel that hangs on its button: settings of a view, a short form. Escape or a click beside closes it. */
export function PopOver({ label, trigger, flush, children }: PopOverProps) {
  return (
    <DialogTrigger>
      {trigger}
      {/* The popover itself is the dialog: React Aria's hidden close button would stand outside one within it. */}
      <Popover className={cx(styles.float)} offset={4} placement="bottom start" aria-label={label}>
        <div className={cx(!flush && styles.body)}>
          <PopOverContent>{children}</PopOverContent>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function PopOverContent({ children }: Pick<PopOverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  return typeof children === 'function' ? children(() => state?.close()) : children;
}
