import badgeStyles from '../content/badge.module.css';
import { cx } from '../lib/cx.ts';
import type { Icon } from '../lib/icon.ts';
import type { Tone } from '../lib/tone.ts';
import styles from './palette-trigger.module.css';

interface StateLineProps {
  readonly tone: Tone;
  readonly icon: Icon;
  /** « enregistré sur cet ordinateur · 3 à envoyer » */
  readonly label: string;
}

/** The truth about where the work stands; announced when it changes, never in the way. */
export function StateLine({ tone, icon: IconPart, label }: StateLineProps) {
  return (
    <span role="status" className={cx(styles.state, badgeStyles[tone])} title={label}>
      <IconPart size={14} aria-hidden />
      <span className={cx(styles.word)}>{label}</span>
    </span>
  );
}
