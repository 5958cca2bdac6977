import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import styles from './list-screen.module.css';

interface ListScreenProps {
  readonly header: ReactNode;
  readonly tabs: ReactNode;
  readonly tools: ReactNode;
  /** Another pane than the list is in use: in a low window the tools give way to it. */
  readonly isReading: boolean;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** The split view. */
  readonly children: ReactNode;
}

/** A screen of one list: its name, its states, what narrows it, and the panes under them. */
export function ListScreen({ header, tabs, tools, isReading, onKeyDown, children }: ListScreenProps) {
  return (
    <div className={cx(styles.screen, isReading && styles.reading)} onKeyDown={onKeyDown}>
      {header}
      <div className={cx(styles.tabs)}>{tabs}</div>
      <div className={cx(styles.tools)}>{tools}</div>
      <div className={cx(styles.split)}>{children}</div>
    </div>
  );
}
