import { cx } from '../lib/cx.ts';
import type { Tone } from '../lib/tone.ts';
import { useUiText } from '../ui-text.ts';
import styles from './badge.module.css';

interface CountBadgeProps {
  readonly count: number;
  readonly tone?: Tone | undefined;
  /** What is counted, for screen readers, where the place does not say it. */
  readonly label?: string | undefined;
}

/** How many wait. Nothing is drawn for zero. */
export function CountBadge({ count, tone = 'neutral', label }: CountBadgeProps) {
  const text = useUiText();
  if (count === 0) return null;
  return (
    <span className={cx(styles.count, styles[tone])} title={label}>
      {text.number(count)}
    </span>
  );
}
