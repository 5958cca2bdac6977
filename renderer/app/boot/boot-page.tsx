import type { ReactNode } from 'react';
import { cx } from '#renderer/ui/lib/cx.ts';
import styles from './boot-page.module.css';

/** A page with one thing in its middle, before there is a frame. */
export function BootPage({ children }: { readonly children: ReactNode }) {
  return (
    <main className={cx(styles.page)}>
      <div className={cx(styles.middle)}>{children}</div>
    </main>
  );
}
