import type { ReactNode } from 'react';
import badgeStyles from '#renderer/ui/content/badge.module.css';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { Icon } from '#renderer/ui/lib/icon.ts';
import type { Tone } from '#renderer/ui/lib/tone.ts';
import styles from './sending.module.css';

interface ItemProps {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

/** One matter: what it is, and under it what is known and what can be done. */
export function Item({ icon: IconPart, tone, title, note, children }: ItemProps) {
  return (
    <li className={cx(styles.item)}>
      <span className={cx(styles.mark, badgeStyles[tone])}>
        <IconPart size={16} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={cx(styles.body)}>
        <div>
          <h2 className={cx(styles.title)}>{title}</h2>
          {note && <p className={cx(styles.muted)}>{note}</p>}
        </div>
        {children}
      </div>
    </li>
  );
}
