import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** At most one primary button. */
  readonly actions?: ReactNode;
}

/** The screen's name and what it is for; one `h1` a screen. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <div className={cx(styles.header)}>
      <h1 className={cx(styles.title)}>{title}</h1>
      {note && <span className={cx(styles.note)}>{note}</span>}
      {actions && <div className={cx(styles.actions)}>{actions}</div>}
    </div>
  );
}
