import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import styles from './lone-page.module.css';

interface LonePageProps {
  readonly mark: ReactNode;
  /** The program's name, beside its mark. */
  readonly name: string;
  readonly title: string;
  /** For a text that is read rather than a form that is filled. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}

/** One thing in the middle of the window, where there is no frame around it: before the work, or in its place. */
export function LonePage({ mark, name, title, wide, children }: LonePageProps) {
  return (
    <main className={cx(styles.page)}>
      <div className={cx(styles.card, wide && styles.wide)}>
        <div className={cx(styles.brand)}>
          {mark}
          <span>{name}</span>
        </div>
        <h1 className={cx(styles.title)}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
