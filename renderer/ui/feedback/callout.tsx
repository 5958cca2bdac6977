import { CircleAlert, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import badgeStyles from '../content/badge.module.css';
import { cx } from '../lib/cx.ts';
import styles from './callout.module.css';

const looks = {
  info: { tone: 'info', icon: Info },
  warning: { tone: 'attention', icon: TriangleAlert },
  refused: { tone: 'danger', icon: OctagonX },
  conflict: { tone: 'sent', icon: CircleAlert },
} as const;

interface CalloutProps {
  readonly kind: keyof typeof looks;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** One button, at the end. */
  readonly action?: ReactNode;
}

/** A sentence that must not be missed, in its place: never over the work. */
export function Callout({ kind, title, children, action }: CalloutProps) {
  const { tone, icon: IconPart } = looks[kind];
  return (
    <div className={cx(styles.callout, badgeStyles[tone])} role="note">
      <IconPart size={16} strokeWidth={1.75} aria-hidden />
      <div className={cx(styles.body)}>
        {title && <p className={cx(styles.title)}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
