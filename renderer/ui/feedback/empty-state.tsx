import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import styles from './states.module.css';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  /** The next step, in a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here, and what to do next. */
export function EmptyState({ icon: IconPart, title, children, actions }: EmptyStateProps) {
  return (
    <div className={cx(styles.state)}>
      <IconPart size={28} strokeWidth={1.25} aria-hidden />
      <p className={cx(styles.title)}>{title}</p>
      {children && <div className={cx(styles.body)}>{children}</div>}
      {actions && <div className={cx(styles.actions)}>{actions}</div>}
    </div>
  );
}
