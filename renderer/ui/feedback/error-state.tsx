import { CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly icon?: Icon | undefined;
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** What to quote to whoever helps. */
  readonly reference?: string | undefined;
}

/** Takes the place of what could not be shown; announced once. */
export function ErrorState({
  icon: IconPart = CloudAlert,
  title,
  children,
  actions,
  reference,
}: ErrorStateProps) {
  return (
    <div className={cx(styles.state, styles.error)} role="alert">
      <IconPart size={28} strokeWidth={1.25} aria-hidden />
      <p className={cx(styles.title)}>{title}</p>
      {children && <div className={cx(styles.body)}>{children}</div>}
      {actions && <div className={cx(styles.actions)}>{actions}</div>}
      {reference && <p className={cx(styles.reference)}>{reference}</p>}
    </div>
  );
}
