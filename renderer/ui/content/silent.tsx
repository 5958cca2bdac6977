import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import styles from '../lib/silent.module.css';

interface SilentProps {
  readonly as?: 'span' | 'h1' | 'h2' | undefined;
  readonly children: ReactNode;
}

/** Words for those who hear the screen, where the eye has the place and the form. */
export function Silent({ as: Tag = 'span', children }: SilentProps) {
  return <Tag className={cx(styles.silent)}>{children}</Tag>;
}
