import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import type { Tone } from '../lib/tone.ts';
import styles from './badge.module.css';

interface StatusBadgeProps {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly label: string;
  /** Without the coloured ground: for rows of a list, where a column of pills would shout. */
  readonly plain?: boolean | undefined;
}

/** A state: form, hue and word say the same. */
export function StatusBadge({ tone, icon: IconPart, label, plain }: StatusBadgeProps) {
  return (
    <span className={cx(styles.badge, styles[tone], plain && styles.plain)}>
      <IconPart size={13} aria-hidden />
      <span className={cx(styles.word)}>{label}</span>
    </span>
  );
}
